import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from './credentials.ts';

/** Where commands work. The twin is the default; AWS has to be asked for. */
export type Target = TwinTarget | AwsTarget;

/** The AWS endpoint on this machine. */
export interface TwinTarget {
  readonly kind: 'twin';
  /** e.g. `http://127.0.0.1:4566`: one endpoint for every service. */
  readonly endpoint: string;
  readonly region: string;
  /** Credentials in the management account. */
  readonly credentials: AwsCredentialIdentity;
}

/** Real AWS: endpoints by the SDK's own rules. */
export interface AwsTarget {
  readonly kind: 'aws';
  readonly region: string;
  /** A profile of the shared AWS configuration; default: the SDK's usual search (environment, `AWS_PROFILE`, container, instance). */
  readonly profile?: string;
  /** Wins over `profile`. */
  readonly credentials?: AwsCredentialIdentityProvider;
}
