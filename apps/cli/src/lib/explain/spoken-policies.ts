import { createPolicyCompiler, type CompiledPolicy, type PolicyCompiler } from '@paddock/policy/compile';
import type { PolicySet } from '@paddock/policy/evaluate';

/** The parts of a set of policies that speak of one action. The rest cannot decide a question about it, and costs the prover time. */
export interface SpokenPolicies {
  readonly policies: PolicySet;
  /** Condition keys that they ask for, by their name in lower case. */
  readonly keys: ReadonlyMap<string, string>;
}

const variable = /\$\{([^},]+)[^}]*\}/g;

export function spokenPolicies(set: PolicySet, action: string): SpokenPolicies {
  const compiler = createPolicyCompiler();
  const keys = new Map<string, string>();
  const one = (policy: CompiledPolicy): CompiledPolicy => spoken(policy, action, compiler, keys);
  const many = (policies: readonly CompiledPolicy[]): readonly CompiledPolicy[] => policies.map((policy) => one(policy));
  const { identity, resource, boundary, session, endpoint, scps, rcps, managementAccount } = set;
  const policies = {
    ...(identity === undefined ? {} : { identity: many(identity) }),
    ...(resource === undefined ? {} : { resource: one(resource) }),
    ...(boundary === undefined ? {} : { boundary: many(boundary) }),
    ...(session === undefined ? {} : { session: many(session) }),
    ...(endpoint === undefined ? {} : { endpoint: many(endpoint) }),
    ...(scps === undefined ? {} : { scps: scps.map((node) => many(node)) }),
    ...(rcps === undefined ? {} : { rcps: rcps.map((node) => many(node)) }),
    ...(managementAccount === undefined ? {} : { managementAccount }),
  };
  return { policies, keys };
}

/** A policy keeps its place also where nothing of it is left: a boundary that says nothing allows nothing. */
function spoken(policy: CompiledPolicy, action: string, compiler: PolicyCompiler, keys: Map<string, string>): CompiledPolicy {
  const { allows, denies } = policy.forAction(action.toLowerCase());
  const indices = new Set([...allows, ...denies].map(({ index }) => index));
  if (indices.size === 0) return compiler.compile(silence(policy.kind), policy.kind);
  for (const index of indices) for (const key of keysOf(policy, index)) keys.set(key.toLowerCase(), key);
  if (indices.size === policy.statements.length) return policy;
  const { Statement: statements } = policy.document.value as { readonly Statement: readonly unknown[] };
  return compiler.compile(
    { ...(policy.document.value as object), Statement: statements.filter((_item, index) => indices.has(index)) },
    policy.kind,
  );
}

function keysOf({ document }: CompiledPolicy, index: number): readonly string[] {
  const statement = document.statements[index]!;
  const texts = [
    ...(statement.resource?.patterns ?? []).map(({ value }) => value),
    ...statement.conditions.flatMap(({ values }) => values.map(({ value }) => value)),
  ];
  const variables = texts.flatMap((text) => [...text.matchAll(variable)].map((match) => match[1]!.trim()));
  return [...statement.conditions.map(({ key }) => key.value), ...variables.filter((name) => name.includes(':'))];
}

/** A policy of a kind that speaks of an action that there is not. */
export function silence(kind: CompiledPolicy['kind']): object {
  const principal = kind === 'resource' || kind === 'rcp' || kind === 'trust' ? { Principal: '*' } : {};
  const effect = kind === 'rcp' ? 'Deny' : 'Allow';
  const resource = kind === 'trust' ? {} : { Resource: '*' };
  return { Version: '2012-10-17', Statement: [{ Effect: effect, ...principal, Action: 'none:Nothing', ...resource }] };
}
