import { literalText } from '../../matching/pattern.ts';
import type { ConditionOperator, OperatorForm } from '../operator.ts';

/** Exact match without regard to case. Source: IAM user guide, `reference_policies_elements_condition_operators`. */
const define = ({ name, negated }: OperatorForm): ConditionOperator => ({
  name,
  family: 'string',
  negated,
  variables: true,
  wildcards: false,
  problem: () => undefined,
  test: (pattern) => {
    const expected = literalText(pattern)?.toLowerCase();
    return (value) => value.toLowerCase() === expected;
  },
});

export const stringEqualsIgnoreCase = define({ name: 'StringEqualsIgnoreCase', negated: false });
export const stringNotEqualsIgnoreCase = define({ name: 'StringNotEqualsIgnoreCase', negated: true });
