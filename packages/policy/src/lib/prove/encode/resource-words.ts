import { iamAction, iamService } from '@paddock/aws-data/iam';
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

/** Not ARNs, though they look like it: an account number stands in the resource part. A `*` that ends a segment would reach over it. */
export const misplacedAccounts: readonly Sequence[] = (() => {
  const segment: Sequence = [many(noColon), ...literal(':')];
  const head: Sequence = [...literal('arn:'), ...segment, ...segment, ...segment, ...segment];
  const misplaced: Sequence = [...repeat(digit, 12), ...literal(':'), many(anyChar)];
  return [
    [...head, ...misplaced],
    [...head, many(anyChar), ...literal(':'), ...misplaced],
  ];
})();

/** Resources to show when any will do: of the types that the action is about, then well-known ones. */
export function preferredResources({ action, resourceAccount = '111122223333', sameAccount }: World): readonly string[] {
  const found = iamAction(action);
  const types = found === undefined ? undefined : iamService(found.service)?.resourceTypes;
  const own = (found?.resourceTypes ?? []).flatMap(({ name }) => types?.[name]?.arn ?? []);
  const filled = own.map((template) =>
    template.replaceAll(
      /\$\{([^}]*)\}/g,
      (_, name: string) => ({ Partition: 'aws', Region: 'eu-west-1', Account: resourceAccount })[name] ?? 'example',
    ),
  );
  const any = sameAccount ? ['*'] : [];
  const others = [`arn:aws:sqs:eu-west-1:${resourceAccount}:example`, 'arn:aws:s3:::example/x'];
  return found !== undefined && own.length === 0 ? [...any, ...others] : [...filled, ...others, ...any];
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
