import { parseOperatorName } from '../../conditions/operator-name.ts';
import { isMultiValued } from '../../conditions/is-multi-valued.ts';
import type { LintRule } from '../lint-rule.ts';

/** Source: IAM user guide, `reference_policies_condition-single-vs-multi-valued-context-keys`. */
export const setOperatorMissing: LintRule = {
  code: 'policy/set-operator-missing',
  title: 'Key with several values under an operator for one',
  check: ({ statements }, report) => {
    for (const { conditions } of statements) {
      for (const { operator, key } of conditions) {
        const use = parseOperatorName(operator.value);
        if (use === undefined || use.quantifier !== undefined || use.operator.family === 'null' || !isMultiValued(key.value.toLowerCase()))
          continue;
        report(operator.place, {
          summary: `${key.value} has several values, and ${operator.value} compares one`,
          detail: `The condition ${use.operator.negated ? 'always holds' : 'never holds'}, whatever the request has.`,
          fix: `Write ForAnyValue:${operator.value} (some value) or ForAllValues:${operator.value} (every value, also none).`,
        });
      }
    }
  },
};
