import { impossible } from '@paddock/base/errors';
import { compilePolicy } from '../compile/compile-policy.ts';
import type { CompiledPolicy } from '../compile/compiled-policy.ts';
import type { GateKind, PolicySet } from '../evaluate/policy-set.ts';
import type { PolicyKind } from '../syntax/policy-kind.ts';
import type { AuthorizationRequest, Context } from '../../request.ts';
import type { Change } from './explanation.ts';

export interface Situation {
  readonly request: AuthorizationRequest;
  readonly policies: PolicySet;
}

/** The situation after a change. */
export function applyChange(situation: Situation, change: Change): Situation {
  const { request, policies } = situation;
  switch (change.kind) {
    case 'give-key':
      return { request: { ...request, context: { ...withoutKey(request.context, change.key), [change.key]: change.example } }, policies };
    case 'drop-key':
      return { request: { ...request, context: withoutKey(request.context, change.key) }, policies };
    case 'detach':
      return { request, policies: replaceAt(policies, change.gate, change.level, (list) => list.toSpliced(change.policy, 1)) };
    case 'remove-statement':
      return {
        request,
        policies: replaceAt(policies, change.gate, change.level, (list) =>
          list.with(change.policy, withoutStatement(list[change.policy]!, change.statement)),
        ),
      };
    case 'add-allow':
      return {
        request,
        policies: replaceAt(policies, change.gate, change.level, (list) =>
          addStatement(list, change.gate, change.statement, request.action),
        ),
      };
    default:
      return impossible(change);
  }
}

type Policies = readonly CompiledPolicy[];

function withoutKey(context: Context, key: string): Context {
  return Object.fromEntries(Object.entries(context).filter(([name]) => name.toLowerCase() !== key.toLowerCase()));
}

function replaceAt(policies: PolicySet, gate: GateKind, level: number | undefined, edit: (list: Policies) => Policies): PolicySet {
  if (gate === 'scp' || gate === 'rcp') {
    const chain = policies[`${gate}s`] ?? [];
    return { ...policies, [`${gate}s`]: chain.map((node, index) => (index === level ? edit(node) : node)) };
  }
  if (gate !== 'resource') return { ...policies, [gate]: edit(policies[gate] ?? []) };
  const { resource, ...others } = policies;
  const [edited] = edit(resource === undefined ? [] : [resource]);
  return edited === undefined ? others : { ...others, resource: edited };
}

function withoutStatement(policy: CompiledPolicy, label: string | number): CompiledPolicy {
  const at = policy.statements.findIndex((statement) => statement.label === label);
  return compilePolicy({ ...objectOf(policy), Statement: statementsOf(policy).toSpliced(at, 1) }, policy.kind);
}

/** Into the first policy of that kind, where the statement is one more; a new policy where there is none. */
function addStatement(list: Policies, gate: GateKind, statement: object, action: string): Policies {
  const [first] = list;
  const kind: PolicyKind = gate === 'resource' && action.toLowerCase().startsWith('sts:') ? 'trust' : gate;
  if (first === undefined) return [compilePolicy({ Version: '2012-10-17', Statement: [statement] }, kind)];
  return list.with(0, compilePolicy({ ...objectOf(first), Statement: [...statementsOf(first), statement] }, first.kind));
}

function objectOf(policy: CompiledPolicy): object {
  return policy.document.value as object;
}

function statementsOf(policy: CompiledPolicy): readonly unknown[] {
  const { Statement } = policy.document.value as { readonly Statement: unknown };
  return Array.isArray(Statement) ? Statement : [Statement];
}
