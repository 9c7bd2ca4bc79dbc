import { claimsOf } from '../claims-of.ts';
import { operationsFilling } from '../operations-filling.ts';
import { guardrail } from './guardrail.ts';

const algorithm = 's3:x-amz-server-side-encryption';
const key = 's3:x-amz-server-side-encryption-aws-kms-key-id';
const writes = ['s3:PutObject', 's3:ReplicateObject'];
const people = { Bool: { 'aws:PrincipalIsAWSService': 'false' } };

export const claims = claimsOf(guardrail, [
  {
    id: 'no-lesser-encryption',
    text: 'Nobody writes an object, or changes one, with a key of S3.',
    requests: () => [
      {
        Effect: 'Allow',
        Action: [...writes, ...operationsFilling('s3', algorithm)],
        Resource: '*',
        Condition: { StringEquals: { [algorithm]: 'AES256' }, ...people },
      },
    ],
  },
  {
    id: 'no-key-of-the-caller',
    text: 'Nobody writes an object with a key that he brings.',
    requests: () => [
      {
        Effect: 'Allow',
        Action: writes,
        Resource: '*',
        Condition: { Null: { 's3:x-amz-server-side-encryption-customer-algorithm': 'false' } },
      },
    ],
  },
  {
    id: 'no-other-key',
    text: 'Nobody asks for KMS when writing an object with a key that is not of the list, or with AWS’s, if there is a list.',
    requests: ({ keys }) => [
      {
        Effect: 'Allow',
        Action: writes,
        Resource: '*',
        Condition: {
          ArnNotLike: { [key]: listed(keys as readonly string[]) },
          StringLike: { [algorithm]: 'aws:kms*' },
          Null: { [key]: 'false' },
          ...people,
        },
      },
    ],
  },
]);

/** Without a list every key is of the list. */
function listed(keys: readonly string[]): readonly string[] {
  return keys.length === 0 ? ['arn:*:*:*:*:*'] : keys;
}
