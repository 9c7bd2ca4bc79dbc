import type { AuthorizationPair } from '@paddock/policy/expand';
import type { ResourceFacts } from '../../operation.ts';
import type { StateView } from '../../state/state.ts';
import { grantStatements, retireStatements } from './grant-statements.ts';
import { findGrant, grantsOf } from './grants.ts';
import { defaultKeyPolicy } from './key-policies.ts';
import { lookUpKey } from './key-names.ts';
import { aliasesCollection, grantsCollection, keysCollection, type Key } from './store.ts';

/** What authorisation asks about keys. */
export const resources: ResourceFacts = {
  arnOf: (type, name, view) => (type === 'kms:key' ? lookUpKey(name, view)?.arn : undefined),
  tagsOf: (arn, { state }) => {
    const key = keyByArn(state, arn);
    return key === undefined ? undefined : Object.fromEntries(key.tags.map(({ TagKey, TagValue }) => [TagKey, TagValue]));
  },
  policyOf: (arn, { state, pair }) => {
    // The tags of a key that is being made: its policy has no say yet, IAM policies have.
    if (pair?.action === 'kms:TagResource' && arn.endsWith(':key/*')) return defaultKeyPolicy(arn.split(':')[4] ?? '');
    const key = keyByArn(state, arn);
    return key === undefined ? undefined : policyWithGrants(state, key, pair);
  },
  keysOf: (arn, { state }) => {
    const key = keyByArn(state, arn);
    if (key === undefined) return undefined;
    const aliases = aliasesOf(state, key);
    return {
      'kms:KeySpec': key.spec,
      'kms:KeyUsage': key.usage,
      'kms:KeyOrigin': 'AWS_KMS',
      'kms:MultiRegion': false,
      ...(aliases.length === 0 ? {} : { 'kms:ResourceAliases': aliases }),
    };
  },
};

/** The context key by which `prepare` tells which grant a RetireGrant is about; no policy of a customer's can mean it. */
export const retiredGrantKey = 'paddock:RetiredGrantId';

/**
 * The key policy and the grants, as one policy. RetireGrant is decided by the grant alone: key policies have no effect on it.
 * https://docs.aws.amazon.com/kms/latest/developerguide/grant-delete.html
 */
function policyWithGrants(state: StateView, key: Key, pair: AuthorizationPair | undefined): string | undefined {
  if (pair?.action === 'kms:RetireGrant') {
    const grant = findGrant(state, key, String(pair.context[retiredGrantKey]));
    if (grant === undefined) return undefined;
    const denies = (own: object): boolean => 'Effect' in own && own.Effect === 'Deny';
    return withStatements(key.policy, denies, retireStatements(grant));
  }
  const { version } = state.table(grantsCollection, key.account, key.region);
  const cached = policies.get(key);
  if (cached?.version === version) return cached.text;
  const grants = grantsOf(state, key);
  const text = grants.length === 0 ? key.policy : withStatements(key.policy, () => true, grants.flatMap(grantStatements));
  policies.set(key, { version, text });
  return text;
}

/** By key, which is another object whenever it changes; as of a version of the grants. */
const policies = new WeakMap<Key, { readonly version: number; readonly text: string }>();

function withStatements(policy: string, kept: (statement: object) => boolean, added: readonly object[]): string {
  const document = JSON.parse(policy) as { readonly Statement: readonly object[] | object };
  return JSON.stringify({ ...document, Statement: [...[document.Statement].flat().filter(kept), ...added] });
}

function keyByArn(state: StateView, arn: string): Key | undefined {
  const [, , , region = '', account = '', resource = ''] = arn.split(':');
  return resource.startsWith('key/') ? state.table(keysCollection, account, region).get(resource.slice('key/'.length)) : undefined;
}

function aliasesOf(state: StateView, key: Key): readonly string[] {
  return state
    .table(aliasesCollection, key.account, key.region)
    .values()
    .filter((alias) => alias.keyId === key.id)
    .map((alias) => alias.name);
}
