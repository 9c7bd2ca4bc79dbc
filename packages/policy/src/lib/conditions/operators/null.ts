import { literalText } from '../../matching/pattern.ts';
import type { ConditionOperator } from '../operator.ts';

/**
 * Tests presence: the value to compare is `true` where the request lacks the key, `false` where it has it.
 * Source: IAM user guide, `reference_policies_elements_condition_operators` (Null).
 */
export const nullOperator: ConditionOperator = {
  name: 'Null',
  family: 'null',
  negated: false,
  variables: false,
  wildcards: false,
  problem: (value) => (/^(true|false)$/i.test(value) ? undefined : 'it is neither "true" (the key is absent) nor "false" (it is present)'),
  test: (pattern) => {
    const expected = literalText(pattern)?.toLowerCase();
    return (value) => value === expected;
  },
};
