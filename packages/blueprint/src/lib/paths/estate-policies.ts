import { createPolicyCompiler, type CompiledPolicy } from '@paddock/policy/compile';
import type { PolicyKind } from '@paddock/policy/document';
import { policyChain } from '../../chain.ts';
import type { Estate, OrganisationPolicyType, PolicyJson, StatementJson } from '../../estate.ts';
import type { EstateIds } from './estate-names.ts';
import { statementsFor } from './policy-parts.ts';

/** The control policies of an estate, ids filled in, and every policy compiled once. */
export interface EstatePolicies {
  readonly ids: EstateIds;
  /** Documents per node above an account, root first; with `FullAWSAccess`, which is attached everywhere. */
  chain(account: string, type: OrganisationPolicyType): readonly (readonly PolicyJson[])[];
  compile(document: PolicyJson, kind: PolicyKind): CompiledPolicy;
  /** The statements that speak of an action. */
  spoken(document: PolicyJson, kind: PolicyKind, action: string): readonly StatementJson[];
  /**
   * A document of what is made of the statements that speak of the action; `undefined` where none is left.
   * @param name tells different makings apart
   */
  compileMade(
    document: PolicyJson,
    kind: PolicyKind,
    action: string,
    name: string,
    make: (statement: StatementJson) => StatementJson | undefined,
  ): CompiledPolicy | undefined;
}

const fullAccess: PolicyJson = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };

export function estatePolicies(estate: Estate, ids: EstateIds): EstatePolicies {
  const compiler = createPolicyCompiler();
  const whole = new WeakMap<PolicyJson, Map<PolicyKind, CompiledPolicy>>();
  const made = new WeakMap<PolicyJson, Map<string, CompiledPolicy | undefined>>();
  const rendered = new Map(estate.policies.map((policy) => [policy.logicalId, ids.render(policy.document)]));
  const chains = new Map<string, readonly (readonly PolicyJson[])[]>();
  const compile = (document: PolicyJson, kind: PolicyKind): CompiledPolicy =>
    remembered(tableOf(whole, document), kind, () => compiler.compile(document, kind));
  const spoken = (document: PolicyJson, kind: PolicyKind, action: string): readonly StatementJson[] =>
    statementsFor(document, compile(document, kind), action);
  return {
    ids,
    chain: (account, type) =>
      remembered(chains, `${type} ${account}`, () =>
        (policyChain(estate, account, type) ?? []).map(({ policies }) => [
          ...(type === 'SERVICE_CONTROL_POLICY' ? [fullAccess] : []),
          ...policies.map(({ logicalId }) => rendered.get(logicalId)!),
        ]),
      ),
    compile,
    spoken,
    compileMade: (document, kind, action, name, make) =>
      remembered(tableOf(made, document), `${kind} ${action} ${name}`, () => {
        const statements = spoken(document, kind, action).flatMap((statement) => make(statement) ?? []);
        return statements.length === 0 ? undefined : compiler.compile({ Version: '2012-10-17', Statement: statements }, kind);
      }),
  };
}

function tableOf<Key, Value>(tables: WeakMap<PolicyJson, Map<Key, Value>>, document: PolicyJson): Map<Key, Value> {
  const table = tables.get(document) ?? new Map<Key, Value>();
  tables.set(document, table);
  return table;
}

function remembered<Key, Value>(table: Map<Key, Value>, key: Key, make: () => Value): Value {
  if (table.has(key)) return table.get(key) as Value;
  const value = make();
  table.set(key, value);
  return value;
}
