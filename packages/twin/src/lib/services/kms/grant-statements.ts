import type { EncryptionContext } from './encryption-context.ts';
import type { Grant, GrantConstraints } from './store.ts';

type Conditions = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

/** The operations whose requests carry an encryption context: the only ones that constraints bear on. https://docs.aws.amazon.com/kms/latest/developerguide/create-grant-overview.html */
const withContext: ReadonlySet<string> = new Set([
  'Decrypt',
  'Encrypt',
  'GenerateDataKey',
  'GenerateDataKeyPair',
  'GenerateDataKeyPairWithoutPlaintext',
  'GenerateDataKeyWithoutPlaintext',
  'ReEncryptFrom',
  'ReEncryptTo',
]);

/**
 * What a grant allows, as statements beside those of the key policy: an allow that names the grantee, which every Deny still overrides.
 * A grant that comes from a grant may give no more than it: https://docs.aws.amazon.com/kms/latest/developerguide/grant-manage.html.
 * Who may retire it is said by `retireStatements`.
 */
export function grantStatements(grant: Grant): readonly object[] {
  const constraint = constraintConditions(grant.constraints);
  const constrained = grant.operations.filter((operation) => withContext.has(operation));
  const free = grant.operations.filter(
    (operation) => !withContext.has(operation) && operation !== 'CreateGrant' && operation !== 'RetireGrant',
  );
  const passedOn = {
    ...constraint,
    'ForAllValues:StringEquals': { ...constraint['ForAllValues:StringEquals'], 'kms:GrantOperations': grant.operations },
    ...(grant.constraints?.EncryptionContextEquals === undefined
      ? {}
      : { StringEquals: { ...constraint['StringEquals'], 'kms:GrantConstraintType': 'EncryptionContextEquals' } }),
  };
  return [
    ...(constrained.length === 0 ? [] : [allow(grant.grantee, constrained, constraint)]),
    ...(free.length === 0 ? [] : [allow(grant.grantee, free, {})]),
    ...(grant.operations.includes('CreateGrant') ? [allow(grant.grantee, ['CreateGrant'], passedOn)] : []),
  ];
}

/** Who may retire a grant; for the account, IAM policies say who of it. https://docs.aws.amazon.com/kms/latest/developerguide/grant-delete.html */
export function retireStatements(grant: Grant): readonly object[] {
  const byGrant = [
    ...(grant.retiring === undefined ? [] : [grant.retiring]),
    ...(grant.operations.includes('RetireGrant') ? [grant.grantee] : []),
  ];
  return [...byGrant, `arn:aws:iam::${grant.issuingAccount}:root`].map((principal) => allow(principal, ['RetireGrant'], {}));
}

function allow(principal: string, operations: readonly string[], conditions: Conditions): object {
  return {
    Effect: 'Allow',
    Principal: principal.startsWith('arn:') ? { AWS: principal } : { Service: principal },
    Action: operations.map((operation) => `kms:${operation}`),
    Resource: '*',
    ...(Object.keys(conditions).length === 0 ? {} : { Condition: conditions }),
  };
}

function constraintConditions(constraints: GrantConstraints | undefined): Conditions {
  const equals = constraints?.EncryptionContextEquals;
  const subset = constraints?.EncryptionContextSubset;
  if (equals === undefined) return subset === undefined ? {} : { StringEquals: pairs(subset) };
  return { StringEquals: pairs(equals), 'ForAllValues:StringEquals': { 'kms:EncryptionContextKeys': Object.keys(equals).map(literal) } };
}

function pairs(context: EncryptionContext): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(context).map(([key, value]) => [`kms:EncryptionContext:${key}`, literal(value)]));
}

/** A `$` begins no policy variable here. */
function literal(text: string): string {
  return text.replaceAll('$', '${$}');
}
