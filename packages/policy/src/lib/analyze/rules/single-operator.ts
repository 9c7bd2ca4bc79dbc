import { isMultiValued } from '../../conditions/is-multi-valued.ts';
import type { Condition } from '../../syntax/policy-document.ts';
import type { AnalysisRule } from '../analysis-rule.ts';
import { byRole } from '../by-role.ts';
import { operatorOf, positiveName } from '../keys-of-requests.ts';
import { requestsOf } from '../statement-json.ts';

/** An operator for one value on a key with several: the comparison is never made. */
export const singleOperator: AnalysisRule = {
  code: 'policy/single-operator',
  title: 'Operator for one value on a key with several',
  help: 'The values of a multi-valued key are compared only under ForAnyValue or ForAllValues. Without them a positive operator never holds and a Not operator always does, whatever the request has. (IAM user guide, reference_policies_condition-single-vs-multi-valued-context-keys.)',
  check: (subject, report) => {
    for (const statement of subject.statements) {
      for (const condition of statement.conditions) {
        const { quantifier, operator } = operatorOf(condition);
        const { effect } = statement;
        if (quantifier !== undefined || operator.family === 'null' || !isMultiValued(condition.key.value.toLowerCase())) continue;
        const isLetThrough = (effect === 'Deny') !== operator.negated;
        const requests = [
          requestsOf(statement, {
            conditions: statement.conditions.map((other) => (other === condition ? withListedValue(condition) : other)),
          }),
        ];
        const around = subject.around(effect);
        const request = isLetThrough ? subject.ask.allowed(around, requests, byRole) : subject.ask.denied(around, requests, byRole);
        if (request === undefined) continue;
        report(
          condition.operator.place,
          {
            severity: effect === 'Deny' ? 'error' : 'warning',
            summary: `${condition.operator.value} on ${condition.key.value}, which has several values, ${operator.negated ? 'always' : 'never'} holds in ${subject.nameOf(statement)}`,
            detail: isLetThrough
              ? 'So requests get through whatever values they have.'
              : 'So requests are denied whatever values they have.',
            fix: `Write ForAnyValue:${condition.operator.value} (some value) or ForAllValues:${condition.operator.value} (every value, also none).`,
          },
          { request, decision: isLetThrough ? 'allowed' : 'denied' },
        );
      }
    }
  },
};

/** Some value of the request is one that the policy lists. */
function withListedValue({ operator, key, values }: Condition): Condition {
  return { key, values, operator: { ...operator, value: `ForAnyValue:${positiveName(operator.value)}` } };
}
