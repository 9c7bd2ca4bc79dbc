import { parseOperatorName } from '../../conditions/operator-name.ts';
import type { LintRule } from '../lint-rule.ts';

/** Source: IAM user guide, `reference_policies_elements_condition_operators` (ARN operators compare six components). */
export const arnConditionValue: LintRule = {
  code: 'policy/arn-condition-value',
  title: 'Value of an ARN operator that is no ARN',
  check: ({ statements }, report) => {
    for (const { conditions } of statements) {
      for (const { operator, values } of conditions) {
        if (parseOperatorName(operator.value)?.operator.family !== 'arn') continue;
        for (const { value, place } of values) {
          const plain = value.replaceAll(/\$\{[^}]*\}/g, 'x');
          if (plain.split(':').length >= 6 || /^\$\{[^}]*\}$/.test(value)) continue;
          report(place, {
            summary: `"${value}" is not an ARN: it has fewer than six components`,
            detail: `${operator.value} compares each component separately, so it can match nothing.`,
            fix: 'Write all six: arn:partition:service:region:account:resource, with "*" for those that do not matter.',
          });
        }
      }
    }
  },
};
