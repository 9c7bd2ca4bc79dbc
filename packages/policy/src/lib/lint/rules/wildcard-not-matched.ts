import { parseOperatorName } from '../../conditions/operator-name.ts';
import type { LintRule } from '../lint-rule.ts';

/** Source: IAM user guide, `reference_policies_elements_condition_operators` (string operators). */
export const wildcardNotMatched: LintRule = {
  code: 'policy/wildcard-not-matched',
  title: 'Wildcard under an operator that takes it as plain text',
  check: ({ statements }, report) => {
    for (const { conditions } of statements) {
      for (const { operator, values } of conditions) {
        const use = parseOperatorName(operator.value);
        if (use?.operator.family !== 'string' || use.operator.wildcards) continue;
        for (const { value, place } of values) {
          if (!/[*?]/.test(value.replaceAll(/\$\{[^}]*\}/g, ''))) continue;
          report(place, {
            severity: 'warning',
            summary: `${operator.value} takes the wildcard in "${value}" as plain text`,
            detail: 'Only StringLike and StringNotLike have wildcards.',
            fix: `Write ${operator.value.replace(/Equals(IgnoreCase)?/, 'Like')}, or give the value in full.`,
          });
        }
      }
    }
  },
};
