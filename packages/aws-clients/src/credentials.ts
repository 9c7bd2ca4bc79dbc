import type { STSClientConfig } from '@aws-sdk/client-sts';

/** The SDK's own types, taken from a client's configuration, so that no further package is needed. */
type Configured = NonNullable<STSClientConfig['credentials']>;
export type AwsCredentialIdentityProvider = Extract<Configured, (...parameters: never[]) => unknown>;
export type AwsCredentialIdentity = Exclude<Configured, (...parameters: never[]) => unknown>;
