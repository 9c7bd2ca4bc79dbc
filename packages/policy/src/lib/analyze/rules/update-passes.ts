import { iamAction } from '@paddock/aws-data/iam';
import type { AnalysisRule } from '../analysis-rule.ts';
import { byRole } from '../by-role.ts';
import { isOfRequest, isTagKey, presenceOf } from '../keys-of-requests.ts';
import { present, requestsOf } from '../statement-json.ts';
import { listed } from '../subject.ts';

/** A value that is denied when something is created, and passes when it is updated. */
export const updatePasses: AnalysisRule = {
  code: 'policy/update-passes',
  title: 'Rule for Create that Update gets past',
  help: 'The value that a Deny forbids on creation can be set afterwards by the Update action of the same resource type, which fills the same condition key (Service Authorization Reference).',
  check: (subject, report) => {
    for (const statement of subject.statementsWith('Deny')) {
      const keys = statement.conditions.map(({ key }) => key.value).filter((key) => isOfRequest(key) && !isTagKey(key));
      if (keys.length === 0) continue;
      const services = [...new Set(keys.map((key) => key.slice(0, key.indexOf(':')).toLowerCase()))];
      const updates = services
        .flatMap((service) => subject.actionsIn(statement, service))
        .flatMap((action) => updateOf(action) ?? [])
        .filter((update) => keys.every((key) => presenceOf(update, key) !== 'never'));
      for (const action of new Set(updates)) {
        const requests = [requestsOf(statement, { actions: [action] }), ...keys.map(present)];
        const request = subject.ask.allowed(subject.around('Deny'), requests, byRole);
        if (request === undefined) continue;
        report(
          statement.action.place,
          {
            severity: 'error',
            summary: `${action} gets past ${subject.nameOf(statement)}: what is denied on creation can be set by an update`,
            detail: `${action} fills ${listed([...new Set(keys)])} too, and no statement speaks of it.`,
            fix: `Add ${action} to the actions. Demand presence only of Create actions: an update leaves out what it does not change.`,
          },
          { request, decision: 'allowed' },
        );
      }
    }
  },
};

/** The action that changes what this one creates. */
function updateOf(action: string): string | undefined {
  const created = iamAction(action);
  const noun = /^Create(.+?)(V\d+)?$/.exec(created?.name ?? '')?.[1];
  if (created === undefined || noun === undefined) return undefined;
  const types = created.resourceTypes.map(({ name }) => name);
  return ['Update', 'Modify']
    .map((verb) => `${created.service}:${verb}${noun}`)
    .find((name) => iamAction(name)?.resourceTypes.some((type) => types.includes(type.name)) === true);
}
