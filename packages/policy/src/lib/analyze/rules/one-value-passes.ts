import type { Condition } from '../../syntax/policy-document.ts';
import type { AnalysisRule } from '../analysis-rule.ts';
import { byRole } from '../by-role.ts';
import { isMultiValued } from '../../conditions/is-multi-valued.ts';
import { isOfRequest, isTagKey, operatorOf } from '../keys-of-requests.ts';
import { except, requestsOf, type StatementJson } from '../statement-json.ts';

/** A set operator of the wrong sort: one value decides for all. */
export const oneValuePasses: AnalysisRule = {
  code: 'policy/one-value-passes',
  title: 'One good value lets bad ones through',
  help: 'A Deny under ForAllValues applies only when every value is bad, an Allow under ForAnyValue as soon as one value is good. A request that mixes good and bad values gets through. (IAM user guide, reference_policies_condition-single-vs-multi-valued-context-keys.)',
  check: (subject, report) => {
    for (const statement of subject.statements) {
      for (const condition of statement.conditions) {
        const { quantifier, operator } = operatorOf(condition);
        const { effect } = statement;
        const key = condition.key.value;
        if (!isOfRequest(key) || !isMultiValued(key.toLowerCase())) continue;
        const wrong =
          effect === 'Deny' ? quantifier === 'ForAllValues' : quantifier === 'ForAnyValue' && !operator.negated && !isTagKey(key);
        if (!wrong) continue;
        const conditions = statement.conditions.filter((other) => other !== condition);
        const requests = [requestsOf(statement, { conditions }), ...mixed(condition)];
        const request = subject.ask.allowed(subject.around(effect), requests, byRole);
        if (request === undefined) continue;
        const instead = `${effect === 'Deny' ? 'ForAnyValue' : 'ForAllValues'}:${condition.operator.value.slice(condition.operator.value.indexOf(':') + 1)}`;
        report(
          condition.operator.place,
          {
            severity: effect === 'Deny' ? 'error' : 'warning',
            summary: `One ${effect === 'Deny' && !operator.negated ? 'other' : 'listed'} value of ${key} gets the rest past ${subject.nameOf(statement)}`,
            detail: `${condition.operator.value} ${effect === 'Deny' ? 'holds only when every value does' : 'holds as soon as one value does'}.`,
            fix:
              effect === 'Deny'
                ? `Write ${instead}; it does not hold for a missing key, so demand the key in a statement of its own.`
                : `Write ${instead}, and add "Null": {"${key}": "false"}.`,
          },
          { request, decision: 'allowed' },
        );
      }
    }
  },
};

/** Requests with at least one value for which the comparison holds, and one for which it does not. */
function mixed({ operator, key, values }: Condition): readonly StatementJson[] {
  const bare = operator.value.slice(operator.value.indexOf(':') + 1).replace(/IfExists$/, '');
  const opposite = bare.includes('Not')
    ? bare.replace('Not', '')
    : bare.replace(/^(String|Arn)/, '$1Not').replace(/^(Numeric|Date)Equals/, '$1NotEquals');
  const listedValues = { [key.value]: values.map(({ value }) => value) };
  if (opposite === bare) return [except({ Null: { [key.value]: 'false' } }), except({ Null: { [key.value]: 'true' } })];
  // Not every value is such, and not every value is otherwise. ForAllValues holds for a missing key, so the key is there.
  return [except({ [`ForAllValues:${bare}`]: listedValues }), except({ [`ForAllValues:${opposite}`]: listedValues })];
}
