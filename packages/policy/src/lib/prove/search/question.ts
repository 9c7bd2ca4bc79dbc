import type { CompiledPolicy } from '../../compile/compiled-policy.ts';
import type { PolicySet } from '../../evaluate/policy-set.ts';
import type { PrincipalKind } from '../../principal/principal.ts';
import type { AssumptionName, KeyFact } from './assumptions.ts';

/** Is there a request that `left` allows and `right` does not, among those that `within` grants? */
export interface Question {
  readonly left: PolicySet;
  readonly right: PolicySet;
  /** An identity policy: the request is in question when it allows and does not deny it. */
  readonly within: CompiledPolicy | undefined;
  readonly principals: readonly PrincipalKind[];
  /** Whether the resource belongs to the principal's account. */
  readonly accounts: 'same' | 'other' | 'any';
  readonly assume: ReadonlySet<AssumptionName>;
  readonly facts: readonly KeyFact[];
  readonly steps: number;
}

export function policiesOf(set: PolicySet): readonly CompiledPolicy[] {
  return [
    ...(set.scps ?? []).flat(),
    ...(set.rcps ?? []).flat(),
    ...(set.endpoint ?? []),
    ...(set.resource === undefined ? [] : [set.resource]),
    ...(set.identity ?? []),
    ...(set.boundary ?? []),
    ...(set.session ?? []),
  ];
}

export function allPolicies({ left, right, within }: Question): readonly CompiledPolicy[] {
  return [...policiesOf(left), ...policiesOf(right), ...(within === undefined ? [] : [within])];
}
