import { conditionKey } from '@paddock/aws-data/iam';
import { parseOperatorName } from '../../conditions/operator-name.ts';
import type { LintRule } from '../lint-rule.ts';

/** Source: IAM user guide, `reference_policies_condition-single-vs-multi-valued-context-keys`. */
export const setOperatorOnSingle: LintRule = {
  code: 'policy/set-operator-on-single',
  title: 'Set operator on a key with one value',
  check: ({ statements }, report) => {
    for (const { conditions } of statements) {
      for (const { operator, key } of conditions) {
        const use = parseOperatorName(operator.value);
        if (use?.quantifier === undefined || conditionKey(key.value)?.multiValued !== false) continue;
        report(operator.place, {
          severity: 'warning',
          summary: `${key.value} has one value, and ${use.quantifier} is for keys with several`,
          detail:
            use.quantifier === 'ForAllValues'
              ? 'Where the request lacks the key the condition holds.'
              : 'AWS advises against it: such policies often allow too much.',
          fix: `Write ${operator.value.slice(use.quantifier.length + 1)}.`,
        });
      }
    }
  },
};
