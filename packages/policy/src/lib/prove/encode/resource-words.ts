import { anyChar, digit, noColon } from '../language/char-class.ts';
import { literal, many, one, repeat, type Sequence } from '../language/sequence.ts';
import type { World } from './world.ts';

export const resourceDimension = 'resource';

/**
 * The resources that a request of the world may be about: `*` (for actions that work on no resource, decided in the principal's account), and
 * ARNs that hold the account of the owner, no account (S3), or `aws`. Source: IAM user guide, `reference-arns`.
 */
export function resourceLanguage({ resourceAccount, sameAccount }: World): readonly Sequence[] {
  const account = resourceAccount === undefined ? repeat(digit, 12) : literal(resourceAccount);
  const segment: Sequence = [one(noColon), many(noColon)];
  const head: Sequence = [...literal('arn:'), ...segment, ...literal(':'), ...segment, ...literal(':'), many(noColon), ...literal(':')];
  const tail: Sequence = [...literal(':'), one(anyChar), many(anyChar)];
  return [
    [...head, ...literal(':'), one(noColon), many(anyChar)],
    [...head, ...account, ...tail],
    [...head, ...literal('aws'), ...tail],
    ...(sameAccount ? [literal('*')] : []),
  ];
}

/** Not ARNs, though they look like it: without an account where the resource part begins with one. */
export const misplacedAccounts: readonly Sequence[] = [
  [
    ...literal('arn:'),
    many(noColon),
    ...literal(':'),
    many(noColon),
    ...literal(':'),
    many(noColon),
    ...literal('::'),
    ...repeat(digit, 12),
    ...literal(':'),
    many(anyChar),
  ],
];

/** Resources to show when any will do. */
export function preferredResources({ resourceAccount = '111122223333', sameAccount }: World): readonly string[] {
  return [`arn:aws:sqs:eu-west-1:${resourceAccount}:example`, 'arn:aws:s3:::example/x', ...(sameAccount ? ['*'] : [])];
}

/** ARNs of keys of KMS: their key policy must allow. See `needsResourcePolicy`. */
export const kmsKeys: readonly Sequence[] = [
  [
    ...literal('arn:'),
    many(noColon),
    ...literal(':kms:'),
    many(noColon),
    ...literal(':'),
    many(noColon),
    ...literal(':key/'),
    many(anyChar),
  ],
];

/** ARNs of roles: their trust policy must allow. */
export const roles: readonly Sequence[] = [
  [...literal('arn:'), many(noColon), ...literal(':iam::'), many(noColon), ...literal(':role/'), many(anyChar)],
];

/** Aliases of keys that AWS manages. See `rcpsApply`. */
export const managedKeys: readonly Sequence[] = [
  [
    ...literal('arn:'),
    many(noColon),
    ...literal(':kms:'),
    many(noColon),
    ...literal(':'),
    many(noColon),
    ...literal(':alias/aws/'),
    many(anyChar),
  ],
];
