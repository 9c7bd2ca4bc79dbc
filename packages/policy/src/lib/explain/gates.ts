import type { CompiledPolicy } from '../compile/compiled-policy.ts';
import { isAlwaysAllowed, needsResourcePolicy, rcpExemption, scpExemption, type Exemption } from '../evaluate/exemptions.ts';
import type { GateKind, PolicySet } from '../evaluate/policy-set.ts';
import type { PreparedRequest } from '../evaluate/prepared-request.ts';

/** The policies of one kind, or of one node for control policies. */
export interface Gate {
  readonly kind: GateKind;
  readonly level?: number;
  readonly exempt?: Exemption;
  readonly needed: boolean;
  readonly policies: readonly CompiledPolicy[];
}

/** Every gate that has policies or that must allow, in the order in which an implicit deny is looked for; none for what is always allowed. */
export function gatesOf(request: PreparedRequest, policies: PolicySet): readonly Gate[] {
  if (isAlwaysAllowed(request)) return [];
  const hasAccount = request.principalAccount !== undefined;
  const isRoot = request.principal.kind === 'root';
  const acrossAccounts = hasAccount && request.principalAccount !== request.resourceAccount;
  const resource = policies.resource === undefined ? [] : [policies.resource];
  const gates: Gate[] = [
    ...chain('rcp', policies.rcps, rcpExemption(request, policies.managementAccount), false),
    ...chain('scp', policies.scps, scpExemption(request, policies.managementAccount), true),
    { kind: 'endpoint', needed: isGiven(policies.endpoint), policies: policies.endpoint ?? [] },
    { kind: 'resource', needed: !hasAccount || acrossAccounts || needsResourcePolicy(request), policies: resource },
  ];
  if (!hasAccount) return gates.filter(isWorthTelling);
  const federated = request.principal.kind === 'federated-user';
  gates.push(
    { kind: 'identity', needed: !isRoot, policies: policies.identity ?? [] },
    { kind: 'boundary', needed: isGiven(policies.boundary), policies: policies.boundary ?? [] },
    { kind: 'session', needed: isGiven(policies.session) || federated, policies: policies.session ?? [] },
  );
  return gates.filter(isWorthTelling);
}

function chain(kind: 'scp' | 'rcp', nodes: PolicySet['scps'], exempt: Exemption | undefined, needed: boolean): readonly Gate[] {
  return (nodes ?? []).map((policies, level) => ({
    kind,
    level,
    ...(exempt === undefined ? {} : { exempt }),
    needed: needed && exempt === undefined,
    policies,
  }));
}

function isGiven(policies: readonly CompiledPolicy[] | undefined): boolean {
  return policies !== undefined && policies.length > 0;
}

function isWorthTelling({ needed, policies }: Gate): boolean {
  return needed || policies.length > 0;
}
