import { iamAction, iamService, type IamAction } from '@paddock/aws-data/iam';
import type { Statement } from '../../syntax/policy-document.ts';
import type { AnalysisRule } from '../analysis-rule.ts';
import { byRole } from '../by-role.ts';
import { isOfRequest, presenceOf } from '../keys-of-requests.ts';
import { requestsOf } from '../statement-json.ts';
import { listed, type Subject } from '../subject.ts';

/** A second action for the same thing, which the Deny forgets. */
export const siblingPasses: AnalysisRule = {
  code: 'policy/sibling-passes',
  title: 'Another form of the same action that passes',
  help: 'AWS adds actions that do the same in another form: InvokeEndpointAsync and InvokeEndpointWithResponseStream beside InvokeEndpoint, CreateAutoMLJobV2 beside CreateAutoMLJob, GetObjectVersion beside GetObject. Each is authorised by its own name.',
  check: (subject, report) => {
    for (const statement of subject.statementsWith('Deny')) {
      const keys = statement.conditions.map(({ key }) => key.value).filter(isOfRequest);
      const found = new Map<string, string>();
      for (const action of namedActions(statement, subject))
        for (const sibling of siblingsOf(action))
          if (!subject.compiled(statement).matchesAction(sibling.toLowerCase()) && fillsAll(sibling, keys)) found.set(sibling, action);
      const passing = [...found].flatMap(([sibling, action]) => {
        const request = subject.ask.allowed(subject.around('Deny'), [requestsOf(statement, { actions: [sibling] })], byRole);
        return request === undefined ? [] : [{ sibling, action, request }];
      });
      const [first] = passing;
      if (first === undefined) continue;
      const names = passing.map(({ sibling }) => sibling);
      report(
        statement.action.place,
        {
          severity: 'warning',
          summary: `${listed(names)} ${names.length === 1 ? 'gets' : 'get'} past ${subject.nameOf(statement)}, which denies ${listed([...new Set(passing.map(({ action }) => action))])}`,
          detail: 'It does the same to the same resources, under another name.',
          fix: `Add ${names.join(', ')} to the actions.`,
        },
        { request: first.request, decision: 'allowed' },
      );
    }
  },
};

/** Actions that are named in full: what wildcards leave out may be meant. */
function namedActions(statement: Statement, subject: Subject): readonly string[] {
  if (statement.action.negated || subject.services(statement).length === 0) return [];
  return statement.action.patterns.flatMap(({ value }) => (/[*?]/.test(value) ? [] : value));
}

const variant = /^(V\d+|Async|Version|With(Bidirectional|Response)Stream)$/;

/** Actions of the same name with one of these endings (or without it), on the same resource types, that fill the keys of the request. */
function siblingsOf(name: string): readonly string[] {
  const action = iamAction(name);
  if (action === undefined) return [];
  return Object.values(iamService(action.service)?.actions ?? {})
    .filter((other) => other.name !== action.name && isVariant(other.name, action.name) && worksOnTheSame(other, action))
    .map((other) => `${other.service}:${other.name}`);
}

function isVariant(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.startsWith(short) && variant.test(long.slice(short.length));
}

/** An action that does not fill a key cannot get round a rule about it. */
function fillsAll(action: string, keys: readonly string[]): boolean {
  return keys.every((key) => presenceOf(action, key) !== 'never');
}

function worksOnTheSame(one: IamAction, other: IamAction): boolean {
  const needed = (action: IamAction): string =>
    action.resourceTypes
      .filter(({ required }) => required)
      .map((type) => type.name)
      .toSorted()
      .join();
  return one.accessLevel === other.accessLevel && needed(one) === needed(other);
}
