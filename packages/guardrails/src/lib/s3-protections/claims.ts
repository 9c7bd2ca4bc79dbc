import { claimsOf } from '../claims-of.ts';
import { guardrail } from './guardrail.ts';

const governance = ['deployer', 'launch', 'remediation'];

const nobody = (id: string, text: string, actions: readonly string[]) => ({
  id,
  text,
  requests: (_parameters: unknown, environment: Parameters<typeof guardrail.statements>[1]) => [
    {
      Effect: 'Allow' as const,
      Action: actions,
      Resource: '*',
      Condition: { ArnNotLike: { 'aws:PrincipalArn': environment.roleArns(governance) } },
    },
  ],
});

export const claims = claimsOf(guardrail, [
  nobody('public-access-stays-blocked', 'Nobody but governance changes whether buckets, access points or the account may be public.', [
    's3:PutAccessPointPublicAccessBlock',
    's3:PutAccountPublicAccessBlock',
    's3:PutBucketPublicAccessBlock',
  ]),
  nobody('versions-are-kept', 'Nobody but governance changes whether a bucket keeps old versions.', ['s3:PutBucketVersioning']),
  nobody('encryption-is-kept', 'Nobody but governance changes how a bucket encrypts by itself.', [
    's3:PutEncryptionConfiguration',
    's3express:PutEncryptionConfiguration',
  ]),
]);
