import type { Condition, Statement } from '../../syntax/policy-document.ts';
import type { AnalysisRule } from '../analysis-rule.ts';
import { byRole } from '../by-role.ts';
import { holdsFor, holdsWhenMissing, presenceOf } from '../keys-of-requests.ts';
import { parameterDefaults, type ParameterDefault } from '../parameter-defaults.ts';
import { absent, requestsOf } from '../statement-json.ts';
import { listed, type Subject } from '../subject.ts';

/** A Deny of a bad value that is also the default: leaving the parameter out passes. */
export const leftOutPasses: AnalysisRule = {
  code: 'policy/left-out-passes',
  title: 'Deny of a bad value that is got by leaving the parameter out',
  help: 'A request that leaves a parameter out has no condition key for it, so a condition such as StringEquals on the bad value does not hold and the Deny does not apply. AWS then takes its default, which here is the bad value.',
  check: (subject, report) => {
    for (const statement of subject.statementsWith('Deny')) {
      for (const [index, condition] of statement.conditions.entries()) {
        const compiled = subject.compiled(statement).conditions[index]!;
        const fallback = parameterDefaults.find(({ key }) => key === compiled.lowerKey);
        if (fallback === undefined || holdsWhenMissing(compiled) || !holdsFor(compiled, fallback.value)) continue;
        const actions = actionsWith(fallback, statement, subject);
        if (actions?.length === 0) continue;
        const rest = statement.conditions.filter((other) => other !== condition);
        const requests = [
          requestsOf(statement, { conditions: rest, ...(actions === undefined ? {} : { actions }) }),
          absent(condition.key.value),
        ];
        const request = subject.ask.allowed(subject.around('Deny'), requests, byRole);
        if (request === undefined) continue;
        report(
          condition.key.place,
          {
            severity: 'error',
            summary: `Leaving out ${condition.key.value} gets past ${subject.nameOf(statement)}, and means ${fallback.value}`,
            detail: `${condition.operator.value} does not hold for a missing key${actions === undefined ? '' : `, and ${listed(actions)} may leave it out`}. Default: ${fallback.source}`,
            fix: fixOf(condition),
          },
          { request, decision: 'allowed' },
        );
      }
    }
  },
};

/** Undefined: whatever actions the statement speaks of. */
function actionsWith({ key, actions }: ParameterDefault, statement: Statement, subject: Subject): readonly string[] | undefined {
  if (actions === undefined) return undefined;
  const service = key.slice(0, key.indexOf(':'));
  return subject.actionsIn(statement, service).filter((action) => actions.test(action) && presenceOf(action, key) === 'sometimes');
}

function fixOf({ operator, key }: Condition): string {
  if (operator.value === 'Bool') return `Write BoolIfExists instead of Bool for ${key.value}.`;
  return `Write StringNotEquals on ${key.value} with the values that are allowed: it also holds when the key is missing.`;
}
