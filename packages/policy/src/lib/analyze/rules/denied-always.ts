import type { Condition, Statement } from '../../syntax/policy-document.ts';
import type { AnalysisRule } from '../analysis-rule.ts';
import { byRole } from '../by-role.ts';
import { holdsFor, holdsWhenMissing, isOfRequest, isTagKey, presenceOf } from '../keys-of-requests.ts';
import { requestsOf } from '../statement-json.ts';
import { listed, type Subject } from '../subject.ts';

/** A Deny whose conditions on request parameters hold for every request of some of its actions. */
export const deniedAlways: AnalysisRule = {
  code: 'policy/denied-always',
  title: 'Deny that hits every request of an action',
  help: 'A condition on a key that an action never fills is decided by the rule for missing keys: Null true, the Not operators and IfExists hold. The action is then denied whatever the request says, which is rarely meant. Which keys an action fills is in the Service Authorization Reference.',
  check: (subject, report) => {
    for (const statement of subject.statementsWith('Deny')) {
      const conditions = statement.conditions.filter(({ key }) => isOfRequest(key.value));
      // Whom it does not bind may pass; what else it asks may let requests pass.
      const others = statement.conditions.filter((condition) => !conditions.includes(condition));
      if (conditions.length === 0 || others.some(({ key }) => !aboutCaller.test(key.value))) continue;
      const matched = actionsOf(statement, conditions, subject);
      const always = matched.filter((action) => conditions.every((condition) => alwaysHolds(condition, action, statement, subject)));
      if (always.length === 0) continue;
      const requests = [requestsOf(statement, { actions: always })];
      const request = subject.ask.denied(subject.around('Deny'), requests, byRole);
      if (request === undefined) continue;
      const rest = matched.filter((action) => !always.includes(action));
      const keys = [...new Set(conditions.map(({ key }) => key.value))];
      report(
        conditions[0]!.key.place,
        {
          severity: 'error',
          summary: `${subject.nameOf(statement)} denies ${always.length === 1 ? always[0] : `${always.length} of ${matched.length} actions`} always: ${keys.join(', ')} ${keys.length === 1 ? 'is' : 'are'} never in ${always.length === 1 ? 'its' : 'their'} requests`,
          detail: `The condition holds when the key is missing, and ${listed(always, 9)} never fill${always.length === 1 ? 's' : ''} it.`,
          fix:
            rest.length === 0
              ? 'Use a key that the actions fill; if they are to be denied always, remove the condition.'
              : `Name only the actions that fill the key: ${rest.join(', ')}.`,
        },
        { request, decision: 'denied' },
      );
    }
  },
};

const aboutCaller = /^aws:(Principal|ViaAWSService|CalledVia)/i;

/** Where a statement names all services at once, these stand for the others. */
const examples = ['ec2', 'iam', 's3', 'sagemaker'];

function actionsOf(statement: Statement, conditions: readonly Condition[], subject: Subject): readonly string[] {
  const named = subject.services(statement);
  const services = conditions.flatMap(({ key }) =>
    isTagKey(key.value) ? (named.length > 0 ? named : examples) : [key.value.slice(0, key.value.indexOf(':')).toLowerCase()],
  );
  return [...new Set(services)].flatMap((prefix) => subject.actionsIn(statement, prefix));
}

function alwaysHolds(condition: Condition, action: string, statement: Statement, subject: Subject): boolean {
  const compiled = subject.compiled(statement).conditions[statement.conditions.indexOf(condition)]!;
  switch (presenceOf(action, condition.key.value)) {
    case 'never':
      return holdsWhenMissing(compiled);
    case 'always':
      return condition.operator.value === 'Null' && holdsFor(compiled, 'any');
    case 'sometimes':
      return false;
  }
}
