import { classifyPrincipal, principalContext, type ContextValue, type Principal } from '@paddock/policy/request';
import type { Actor } from './actor.ts';
import type { EstateNames } from './estate-names.ts';
import type { Wish } from './wish.ts';

/** What is settled about the condition keys of a request before its maker chooses the rest. */
export interface FixedKeys {
  readonly principal: Principal;
  /** By name in lower case; `undefined`: the request lacks it. */
  readonly values: ReadonlyMap<string, { readonly name: string; readonly value: ContextValue | undefined }>;
  /** Whether the caller has no say in a key. */
  readonly isFixed: (lowerKey: string) => boolean;
}

/** Keys of calls that a service makes on somebody's behalf, or on its own: people's own calls lack them. */
const absent = [
  'aws:CalledVia',
  'aws:CalledViaFirst',
  'aws:CalledViaLast',
  'aws:PrincipalServiceName',
  'aws:PrincipalServiceNamesList',
  'aws:SourceAccount',
  'aws:SourceArn',
  'aws:SourceOrgID',
  'aws:SourceOrgPaths',
] as const;

const principalTag = 'aws:principaltag/';
const resourceTag = /^(?:[a-z0-9-]+:resourcetag\/|s3:existingobjecttag\/)/;

/**
 * Keys of the principal, the organisation and the resource follow from the estate. Tags of principals are none unless they were set on the way,
 * tags of resources those that the wish names.
 * Source: IAM user guide, `reference_policies_condition-keys`.
 */
export function fixedKeys(actor: Actor, wish: Wish, names: EstateNames): FixedKeys {
  const principal = principalOf(actor, names);
  const entries: readonly (readonly [string, ContextValue | undefined])[] = [
    ...absent.map((name) => [name, undefined] as const),
    ...(actor.kind === 'role' ? [['aws:username', undefined] as const] : []),
    ['aws:SecureTransport', 'true'],
    ['aws:ViaAWSService', 'false'],
    ['aws:PrincipalOrgID', names.organisation],
    ['aws:PrincipalOrgPaths', [names.pathOf(actor.account)]],
    ['aws:ResourceAccount', names.account(wish.owner)],
    ['aws:ResourceOrgID', names.organisation],
    ['aws:ResourceOrgPaths', [names.pathOf(wish.owner)]],
    ...Object.entries(principalContext(principal)),
    ...Object.entries(wish.keys ?? {}),
  ];
  const values = new Map(entries.map(([name, value]) => [name.toLowerCase(), { name, value }]));
  const settable = new Set((wish.resourceTags ?? []).map((key) => key.toLowerCase()));
  return {
    principal,
    values,
    isFixed: (lowerKey) => {
      if (values.has(lowerKey)) return true;
      if (lowerKey.startsWith(principalTag)) return !actor.tags.includes(lowerKey.slice(principalTag.length));
      return resourceTag.test(lowerKey) && !settable.has(lowerKey.replace(resourceTag, ''));
    },
  };
}

function principalOf({ kind, account, name, arn }: Actor, names: EstateNames): Principal {
  if (kind === 'user') return classifyPrincipal(arn);
  return classifyPrincipal(`arn:aws:sts::${names.account(account)}:assumed-role/${name}/session`, { 'aws:PrincipalArn': arn });
}
