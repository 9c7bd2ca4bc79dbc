import { literalText } from '../../matching/pattern.ts';
import type { ConditionOperator } from '../operator.ts';

/** `true` or `false`, in any case. Source: IAM user guide, `reference_policies_elements_condition_operators`. */
export const bool: ConditionOperator = {
  name: 'Bool',
  family: 'bool',
  negated: false,
  variables: false,
  wildcards: false,
  problem: (value) => (/^(true|false)$/i.test(value) ? undefined : 'it is neither "true" nor "false"'),
  test: (pattern) => {
    const expected = literalText(pattern)?.toLowerCase();
    return (value) => value.toLowerCase() === expected;
  },
};
