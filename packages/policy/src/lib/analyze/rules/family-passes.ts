import { iamService } from '@paddock/aws-data/iam';
import type { AnalysisRule } from '../analysis-rule.ts';
import { byRole } from '../by-role.ts';
import { isOfRequest, isTagKey, presenceOf } from '../keys-of-requests.ts';
import { requestsOf } from '../statement-json.ts';
import { listed } from '../subject.ts';

/** Actions that fill the key of a long list of actions, and are not on it. */
export const familyPasses: AnalysisRule = {
  code: 'policy/family-passes',
  title: 'Actions of the same family that pass',
  help: 'The statement names most of the actions that fill a condition key. Others with the same verb fill it too, and pass. That may be meant: lists that were written by hand often leak. The family of a key is in the Service Authorization Reference.',
  check: (subject, report) => {
    for (const statement of subject.statementsWith('Deny')) {
      const [condition, ...more] = statement.conditions.filter(({ key }) => isOfRequest(key.value));
      if (condition === undefined || more.length > 0 || isTagKey(condition.key.value) || statement.action.negated) continue;
      const key = condition.key.value;
      const service = key.slice(0, key.indexOf(':')).toLowerCase();
      const named = subject.actionsIn(statement, service).filter((action) => presenceOf(action, key) !== 'never');
      if (named.length < 3) continue;
      const verbs = new Set(named.map(verbOf));
      const others = Object.keys(iamService(service)?.actions ?? {})
        .map((name) => `${service}:${name}`)
        .filter((action) => !named.includes(action) && verbs.has(verbOf(action)) && presenceOf(action, key) !== 'never');
      if (others.length === 0 || others.length > named.length) continue;
      const passing = others.flatMap((action) => {
        const request = subject.ask.allowed(subject.around('Deny'), [requestsOf(statement, { actions: [action] })], byRole);
        return request === undefined ? [] : [{ action, request }];
      });
      const [first] = passing;
      if (first === undefined) continue;
      const names = passing.map(({ action }) => action);
      report(
        statement.action.place,
        {
          severity: 'info',
          summary: `${listed(names)} ${names.length === 1 ? 'fills' : 'fill'} ${key} too, and ${names.length === 1 ? 'gets' : 'get'} past ${subject.nameOf(statement)}`,
          detail: `The statement names ${named.length} actions that fill the key, of ${named.length + others.length} with the same verbs.`,
          fix: `Add ${names.join(', ')} to the actions, unless they are left out on purpose.`,
        },
        { request: first.request, decision: 'allowed' },
      );
    }
  },
};

function verbOf(action: string): string {
  return /:([A-Z][a-z]*)/.exec(action)?.[1] ?? '';
}
