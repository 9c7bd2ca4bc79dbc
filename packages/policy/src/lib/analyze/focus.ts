import { compilePolicy } from '../compile/compile-policy.ts';
import type { CompiledPolicy } from '../compile/compiled-policy.ts';
import type { PolicySet } from '../evaluate/policy-set.ts';
import type { StatementJson } from './statement-json.ts';

/** The actions that a set of requests names one by one; undefined where it has patterns. */
export function actionsNamed(requests: readonly StatementJson[]): readonly string[] | undefined {
  const actions: string[] = [];
  for (const { Effect, Action } of requests) {
    if (Effect === 'Deny') continue;
    if (Action === undefined) return undefined;
    actions.push(...(typeof Action === 'string' ? [Action] : Action));
  }
  return actions.some((action) => /[*?]/.test(action)) || actions.length > most ? undefined : actions;
}

const most = 60;

/** A policy that says what it says of some actions, and nothing of others. Every request for one of these actions is decided the same. */
export class Focus {
  readonly #known = new Map<CompiledPolicy, Map<string, CompiledPolicy>>();

  on(set: PolicySet, actions: readonly string[]): PolicySet {
    const narrow = (policies: readonly CompiledPolicy[]): readonly CompiledPolicy[] =>
      policies.map((policy) => this.#narrow(policy, actions));
    return {
      ...set,
      ...(set.identity === undefined ? {} : { identity: narrow(set.identity) }),
      ...(set.resource === undefined ? {} : { resource: this.#narrow(set.resource, actions) }),
      ...(set.boundary === undefined ? {} : { boundary: narrow(set.boundary) }),
      ...(set.session === undefined ? {} : { session: narrow(set.session) }),
      ...(set.endpoint === undefined ? {} : { endpoint: narrow(set.endpoint) }),
      ...(set.scps === undefined ? {} : { scps: set.scps.map(narrow) }),
      ...(set.rcps === undefined ? {} : { rcps: set.rcps.map(narrow) }),
    };
  }

  #narrow(policy: CompiledPolicy, actions: readonly string[]): CompiledPolicy {
    const key = actions.join();
    const known = this.#known.get(policy) ?? new Map<string, CompiledPolicy>();
    this.#known.set(policy, known);
    const made = known.get(key) ?? narrowed(policy, actions);
    known.set(key, made);
    return made;
  }
}

function narrowed(policy: CompiledPolicy, actions: readonly string[]): CompiledPolicy {
  const { Statement } = policy.document.value as { readonly Statement: object | readonly object[] };
  const all: readonly object[] = Array.isArray(Statement) ? (Statement as readonly object[]) : [Statement];
  const statements = policy.statements.flatMap((statement) => {
    const matched = actions.filter((action) => statement.matchesAction(action.toLowerCase()));
    if (matched.length === 0) return [];
    const { NotAction: _, ...rest } = all[statement.index] as Readonly<Record<string, unknown>>;
    return [{ ...rest, Action: matched }];
  });
  // A policy has a statement: here one about an action that nobody asks for.
  const { NotAction: _, ...silent } = all[0] as Readonly<Record<string, unknown>>;
  const kept = statements.length === 0 ? [{ ...silent, Action: 'none:None' }] : statements;
  return compilePolicy({ Version: policy.document.version, Statement: kept }, policy.kind);
}
