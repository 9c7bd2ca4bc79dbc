import { S3ControlClient, type S3ControlClientConfig } from '@aws-sdk/client-s3-control';
import type { Target } from '../target.ts';

/**
 * S3 Control puts the account's id before the host, `111122223333.s3-control.…`. Before the loopback address of the twin that is no host at all: there
 * the id is put before a name, and the address set again before the request is signed.
 */
export function s3ControlClient(configuration: S3ControlClientConfig, target: Target): S3ControlClient {
  if (target.kind === 'aws') return new S3ControlClient(configuration);
  const url = new URL(target.endpoint);
  const { hostname } = url;
  url.hostname = 'localhost';
  const client = new S3ControlClient({ ...configuration, endpoint: url.href });
  client.middlewareStack.add(
    (next) => (input) => {
      (input.request as { hostname: string }).hostname = hostname;
      return next(input);
    },
    { step: 'build', name: 'paddockKeepHost', priority: 'high' },
  );
  return client;
}
