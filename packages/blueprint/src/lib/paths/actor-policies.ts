import type { CompiledPolicy } from '@paddock/policy/compile';
import type { PolicySet } from '@paddock/policy/evaluate';
import type { PolicyJson, StatementJson } from '../../estate.ts';
import type { Actor } from './actor.ts';
import type { EstatePolicies } from './estate-policies.ts';
import type { Wish } from './wish.ts';

/** The documents that bear on a wish, by kind; control policies per node. */
interface Documents {
  readonly identity: readonly PolicyJson[];
  readonly boundary: readonly PolicyJson[];
  readonly session: readonly PolicyJson[];
  readonly resource: readonly PolicyJson[];
  readonly scps: readonly (readonly PolicyJson[])[];
  readonly rcps: readonly (readonly PolicyJson[])[];
}

type Compile = (
  document: PolicyJson,
  kind: 'identity' | 'boundary' | 'session' | 'resource' | 'trust' | 'scp' | 'rcp',
) => CompiledPolicy | undefined;

/** The default key policy: it leaves the key to the identity policies of its account. https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html */
const keyPolicy = (account: string): PolicyJson => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${account}:root` }, Action: 'kms:*', Resource: '*' }],
});

export function documentsFor(actor: Actor, wish: Wish, policies: EstatePolicies): Documents {
  const isKey = wish.action.startsWith('kms:');
  return {
    identity: actor.identity,
    boundary: actor.boundary === undefined ? [] : [actor.boundary],
    session: actor.session === undefined ? [] : [actor.session],
    resource: wish.policy !== undefined ? [wish.policy] : isKey ? [keyPolicy(policies.ids.account(wish.owner))] : [],
    scps: policies.chain(actor.account, 'SERVICE_CONTROL_POLICY'),
    rcps: policies.chain(wish.owner, 'RESOURCE_CONTROL_POLICY'),
  };
}

/** The policies that bear on a wish, whole. */
export function wholePolicies(documents: Documents, wish: Wish, policies: EstatePolicies): PolicySet {
  return policySet(documents, wish, policies.ids.account('management'), (document, kind) => policies.compile(document, kind));
}

/**
 * Only the statements that speak of the action, made into others.
 * @param name tells different makings apart
 * @returns undefined when a kind that must allow has none left
 */
export function madePolicies(
  documents: Documents,
  wish: Wish,
  policies: EstatePolicies,
  name: string,
  make: (statement: StatementJson) => StatementJson | undefined,
): PolicySet | undefined {
  const compile: Compile = (document, kind) => policies.compileMade(document, kind, wish.action, name, make);
  const made = policySet(documents, wish, policies.ids.account('management'), compile);
  const isShort = (given: readonly PolicyJson[], left: readonly CompiledPolicy[] = []): boolean => given.length > 0 && left.length === 0;
  return isShort(documents.boundary, made.boundary) || isShort(documents.session, made.session) ? undefined : made;
}

/** Every statement of the documents that speaks of the action. */
export function spokenStatements(documents: Documents, wish: Wish, policies: EstatePolicies): readonly StatementJson[] {
  const kinds: readonly (readonly [Parameters<Compile>[1], readonly PolicyJson[]])[] = [
    ['identity', documents.identity],
    ['boundary', documents.boundary],
    ['session', documents.session],
    [resourceKind(wish), documents.resource],
    ['scp', documents.scps.flat()],
    ['rcp', documents.rcps.flat()],
  ];
  return kinds.flatMap(([kind, list]) => list.flatMap((document) => policies.spoken(document, kind, wish.action)));
}

function policySet(documents: Documents, wish: Wish, managementAccount: string, compile: Compile): PolicySet {
  const all = (list: readonly PolicyJson[], kind: Parameters<Compile>[1]): readonly CompiledPolicy[] =>
    list.flatMap((document) => compile(document, kind) ?? []);
  const [resource] = all(documents.resource, resourceKind(wish));
  return {
    identity: all(documents.identity, 'identity'),
    ...(resource === undefined ? {} : { resource }),
    ...(documents.boundary.length === 0 ? {} : { boundary: all(documents.boundary, 'boundary') }),
    ...(documents.session.length === 0 ? {} : { session: all(documents.session, 'session') }),
    scps: documents.scps.map((node) => all(node, 'scp')),
    rcps: documents.rcps.map((node) => all(node, 'rcp')),
    managementAccount,
  };
}

/** The resource policy of a role is its trust. */
function resourceKind({ action }: Wish): 'resource' | 'trust' {
  return action.startsWith('sts:') ? 'trust' : 'resource';
}
