import { expandTable, expandTableIds } from '@paddock/aws-data/expand-tables';
import type { Condition } from '../../syntax/policy-document.ts';
import type { AnalysisRule } from '../analysis-rule.ts';
import { byRole } from '../by-role.ts';
import { isNull, sameKey } from '../keys-of-requests.ts';
import { absent, present, requestsOf } from '../statement-json.ts';

/** A Deny for several missing keys that only applies when all of them are missing. */
export const oneOfSeveralPasses: AnalysisRule = {
  code: 'policy/one-of-several-passes',
  title: 'Deny for several missing parameters that one of them gets past',
  help: 'Keys under one operator, and operators of one statement, are ANDed: the Deny applies only when every key is missing. (IAM user guide, reference_policies_condition-logic-multiple-context-keys-or-values.)',
  check: (subject, report) => {
    for (const statement of subject.statementsWith('Deny')) {
      const missing = statement.conditions.filter((condition) => isNull(condition, 'true'));
      for (const given of missing) {
        const others = missing.filter((other) => other !== given && !areOne(other, given));
        if (others.length === 0) continue;
        const requests = [
          requestsOf(statement, { conditions: statement.conditions.filter((condition) => !missing.includes(condition)) }),
          present(given.key.value),
          ...others.map(({ key }) => absent(key.value)),
        ];
        const request = subject.ask.allowed(subject.around('Deny'), requests, byRole);
        if (request === undefined) continue;
        report(
          others[0]!.key.place,
          {
            severity: 'error',
            summary: `A request with ${given.key.value} and without ${others.map(({ key }) => key.value).join(', ')} gets past ${subject.nameOf(statement)}`,
            detail: 'Keys of one statement are ANDed, so the Deny applies only when all of them are missing.',
            fix: 'Write one statement for each key.',
          },
          { request, decision: 'allowed' },
        );
        break;
      }
    }
  },
};

/** Two names of one parameter, which requests always carry together. */
function areOne(one: Condition, other: Condition): boolean {
  return expandTableIds.some((id) =>
    Object.entries(expandTable(id)?.keyAliases ?? {}).some(
      ([alias, name]) =>
        (sameKey(one.key.value, alias) && sameKey(other.key.value, name)) ||
        (sameKey(one.key.value, name) && sameKey(other.key.value, alias)),
    ),
  );
}
