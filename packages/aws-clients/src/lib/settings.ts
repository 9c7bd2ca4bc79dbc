import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from '../credentials.ts';
import type { Target } from '../target.ts';

/** Configuration that every AWS SDK v3 client constructor takes. */
export interface ClientSettings {
  readonly region: string;
  readonly endpoint?: string;
  readonly profile?: string;
  readonly credentials?: AwsCredentialIdentity | AwsCredentialIdentityProvider;
  readonly retryMode: 'standard';
  readonly maxAttempts: number;
  readonly customUserAgent: [string, string][];
  readonly requestHandler: { readonly connectionTimeout: number; readonly requestTimeout: number; readonly throwOnRequestTimeout: true };
}

/** A first try and up to seven more: the SDK waits longer each time, and longest after throttling. */
const attempts = 8;

/**
 * What differs between the targets: the endpoint and where credentials come from. Nothing else does.
 *
 * @param version of Paddock, for the user agent
 */
export function settingsFor(target: Target, version: string): ClientSettings {
  const common = {
    region: target.region,
    retryMode: 'standard' as const,
    maxAttempts: attempts,
    customUserAgent: [['paddock', version] as [string, string]],
    requestHandler: { connectionTimeout: 5_000, requestTimeout: 60_000, throwOnRequestTimeout: true as const },
  };
  switch (target.kind) {
    case 'twin':
      return { ...common, endpoint: target.endpoint, credentials: target.credentials };
    case 'aws':
      if (target.credentials !== undefined) return { ...common, credentials: target.credentials };
      return target.profile === undefined ? common : { ...common, profile: target.profile };
  }
}
