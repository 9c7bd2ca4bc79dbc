import { literalText } from '../../matching/pattern.ts';
import type { ConditionOperator, OperatorForm } from '../operator.ts';

/** Exact match, with regard to case; `*` and `?` are plain characters. Source: IAM user guide, `reference_policies_elements_condition_operators`. */
const define = ({ name, negated }: OperatorForm): ConditionOperator => ({
  name,
  family: 'string',
  negated,
  variables: true,
  wildcards: false,
  problem: () => undefined,
  test: (pattern) => {
    const expected = literalText(pattern);
    return (value) => value === expected;
  },
  testLiterals: (values) => {
    const expected = new Set(values);
    return (value) => expected.has(value);
  },
});

export const stringEquals = define({ name: 'StringEquals', negated: false });
export const stringNotEquals = define({ name: 'StringNotEquals', negated: true });
