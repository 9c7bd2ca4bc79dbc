import { compilePolicy } from '../compile/compile-policy.ts';
import type { CompiledPolicy } from '../compile/compiled-policy.ts';
import type { PolicySet } from '../evaluate/policy-set.ts';
import type { PolicyKind } from '../syntax/policy-kind.ts';
import type { Effect } from '../syntax/policy-document.ts';

type ListKind = Exclude<PolicyKind, 'resource' | 'trust'>;

/** The policies of a set that have a say in what a policy of a kind lets through: its own kind, and those that limit it. */
const limits: Readonly<Record<PolicyKind, readonly ListKind[]>> = {
  identity: ['identity', 'boundary', 'session', 'endpoint', 'scp', 'rcp'],
  boundary: ['boundary', 'session', 'endpoint', 'scp', 'rcp'],
  session: ['session', 'boundary', 'endpoint', 'scp', 'rcp'],
  endpoint: ['endpoint', 'scp', 'rcp'],
  scp: ['scp', 'rcp'],
  rcp: ['rcp', 'scp'],
  resource: ['rcp', 'endpoint'],
  trust: ['rcp'],
};

const everything = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };
const everybody = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }] };
const documents: Partial<Record<PolicyKind, object>> = { endpoint: everybody, resource: everybody };
const open = new Map<PolicyKind, CompiledPolicy>();

/** A policy that allows everything. */
export function openPolicy(kind: PolicyKind): CompiledPolicy {
  const known = open.get(kind);
  if (known !== undefined) return known;
  const made = compilePolicy(documents[kind] ?? everything, kind);
  open.set(kind, made);
  return made;
}

/**
 * The policies under which a policy of a set is judged: the set's own where they limit it, and policies that allow everything elsewhere. A kind
 * of which the set only has Deny statements is meant to stand beside policies that allow: one is added.
 * @param effect of the statement in question: what a resource policy allows shows only where no identity policy does
 */
export function surroundings(policy: CompiledPolicy, set: readonly CompiledPolicy[], effect: Effect): PolicySet {
  const { kind } = policy;
  const given = (each: ListKind): readonly CompiledPolicy[] => {
    const own = limits[kind].includes(each) ? set.filter((other) => other.kind === each) : [];
    if (own.length === 0) return [];
    return own.some(({ statements }) => statements.some((statement) => statement.effect === 'Allow')) || each === 'rcp'
      ? own
      : [openPolicy(each), ...own];
  };
  const ofResource = kind === 'resource' || kind === 'trust';
  const identity = ofResource ? (effect === 'Deny' ? [openPolicy('identity')] : []) : given('identity');
  const list = (name: ListKind, policies: readonly CompiledPolicy[]): object => (policies.length === 0 ? {} : { [name]: policies });
  return {
    ...list('identity', identity.length === 0 && !ofResource ? [openPolicy('identity')] : identity),
    ...(ofResource ? { resource: policy } : kind === 'rcp' ? { resource: openPolicy('resource') } : {}),
    ...list('boundary', given('boundary')),
    ...list('session', given('session')),
    ...list('endpoint', given('endpoint')),
    ...(given('scp').length === 0 ? {} : { scps: [given('scp')] }),
    ...(given('rcp').length === 0 ? {} : { rcps: [given('rcp')] }),
  };
}

/** The set in the form of `evaluate --batch`. */
export function batchPolicies(set: PolicySet): Readonly<Record<string, unknown>> {
  const values = (policies: readonly CompiledPolicy[]): readonly unknown[] => policies.map(({ document }) => document.value);
  const json: Record<string, unknown> = {};
  for (const kind of ['identity', 'boundary', 'session', 'endpoint'] as const) if (set[kind] !== undefined) json[kind] = values(set[kind]);
  if (set.resource !== undefined) json['resource'] = set.resource.document.value;
  if (set.scps !== undefined) json['scps'] = set.scps.map(values);
  if (set.rcps !== undefined) json['rcps'] = set.rcps.map(values);
  return json;
}
