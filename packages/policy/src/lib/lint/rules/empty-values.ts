import type { LintRule } from '../lint-rule.ts';

/** Source: IAM user guide, `reference_policies_elements_condition`. */
export const emptyValues: LintRule = {
  code: 'policy/empty-values',
  title: 'Condition key without values',
  check: ({ statements }, report) => {
    for (const { conditions } of statements) {
      for (const { operator, key, values } of conditions) {
        if (values.length > 0) continue;
        report(key.place, {
          severity: 'warning',
          summary: `${key.value} is compared with an empty list`,
          detail: `${operator.value} has nothing to compare the request with.`,
          fix: 'Give a value, or remove the key.',
        });
      }
    }
  },
};
