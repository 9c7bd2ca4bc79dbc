import type { Condition } from '../../syntax/policy-document.ts';
import type { LintRule } from '../lint-rule.ts';

/** Source: IAM user guide, `reference_policies_condition-single-vs-multi-valued-context-keys` (ForAllValues). */
export const forAllValuesInAllow: LintRule = {
  code: 'policy/for-all-values-in-allow',
  title: 'ForAllValues in an Allow',
  check: ({ statements }, report) => {
    for (const { effect, conditions } of statements) {
      if (effect !== 'Allow') continue;
      for (const { operator, key } of conditions) {
        if (!operator.value.startsWith('ForAllValues:') || demandsPresence(conditions, key.value)) continue;
        report(operator.place, {
          severity: 'warning',
          summary: `${operator.value} on ${key.value} allows requests without the key`,
          detail: 'ForAllValues holds for a missing key and for an empty list.',
          fix: `Add "Null": {"${key.value}": "false"} to the condition, or use ForAnyValue.`,
        });
      }
    }
  },
};

function demandsPresence(conditions: readonly Condition[], key: string): boolean {
  return conditions.some(
    (other) =>
      other.operator.value === 'Null' &&
      other.key.value.toLowerCase() === key.toLowerCase() &&
      other.values.every(({ value }) => value === 'false'),
  );
}
