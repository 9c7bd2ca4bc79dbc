import type { Condition, Statement } from '../syntax/policy-document.ts';
import { operatorOf } from './keys-of-requests.ts';

/** Conditions that leave principals of these ARNs out of a Deny. */
export function principalExemptions(statement: Statement): readonly Condition[] {
  return statement.conditions.filter((condition) => isExemption(condition, /^aws:PrincipalArn$/i));
}

/** Conditions that leave principals, or resources, with a tag out of a Deny. */
export function tagExemptions(statement: Statement): readonly Condition[] {
  return statement.conditions.filter((condition) => isExemption(condition, /^aws:PrincipalTag\//i));
}

function isExemption(condition: Condition, key: RegExp): boolean {
  const { operator, quantifier } = operatorOf(condition);
  return operator.negated && quantifier === undefined && key.test(condition.key.value);
}
