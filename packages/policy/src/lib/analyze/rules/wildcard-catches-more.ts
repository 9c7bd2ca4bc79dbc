import { expandActionPattern, iamAction, iamService } from '@paddock/aws-data/iam';
import type { AnalysisRule } from '../analysis-rule.ts';
import { byRole } from '../by-role.ts';
import { requestsOf } from '../statement-json.ts';
import { listed } from '../subject.ts';

/** A wildcard that stands for more than its words say. */
export const wildcardCatchesMore: AnalysisRule = {
  code: 'policy/wildcard-catches-more',
  title: 'Wildcard that stands for more than its name says',
  help: 'A pattern of actions is compared with their names, not with what they do: Get* has actions that write, and CreateModel* has model packages and model cards. Which actions there are, what they do and on which resource types, is in the Service Authorization Reference.',
  check: (subject, report) => {
    for (const statement of subject.statements) {
      if (statement.action.negated) continue;
      for (const { value, place } of statement.action.patterns) {
        const more = moreThan(value, statement.effect === 'Allow');
        if (more === undefined) continue;
        const { effect } = statement;
        const requests = [requestsOf(statement, { actions: more.actions })];
        const around = subject.around(effect);
        const request = effect === 'Allow' ? subject.ask.allowed(around, requests, byRole) : subject.ask.denied(around, requests, byRole);
        if (request === undefined) continue;
        report(
          place,
          {
            severity: more.severity,
            summary: `"${value}" also stands for ${listed(more.actions)}`,
            detail: more.detail,
            fix: 'Name the actions that are meant.',
          },
          { request, decision: effect === 'Allow' ? 'allowed' : 'denied' },
        );
      }
    }
  },
};

interface More {
  readonly actions: readonly string[];
  readonly detail: string;
  readonly severity: 'warning' | 'info';
}

function moreThan(pattern: string, isAllow: boolean): More | undefined {
  const [, prefix = '', name = ''] = /^([a-z0-9-]+):(.+)$/i.exec(pattern) ?? [];
  if (!name.endsWith('*') || iamService(prefix) === undefined) return undefined;
  return (isAllow ? notReading(pattern, name) : undefined) ?? otherThings(pattern, name);
}

/** `Get*` with actions that write or grant. */
function notReading(pattern: string, name: string): More | undefined {
  if (!/^(Get|List|Describe|BatchGet)[^*?]*\*$/i.test(name)) return undefined;
  const actions = expandActionPattern(pattern).filter((action) =>
    ['Write', 'Permissions management', 'Tagging'].includes(iamAction(action)?.accessLevel ?? ''),
  );
  return actions.length === 0
    ? undefined
    : {
        actions,
        detail: `The name says reading; ${actions.length === 1 ? 'this action does' : 'these actions do'} more.`,
        severity: 'warning',
      };
}

/** `Create*Job*` with job definitions: some actions work on a resource type of the pattern's noun, others only on types that begin with it. */
function otherThings(pattern: string, name: string): More | undefined {
  const noun = /^[A-Za-z*]*?[*a-z]([A-Z][a-z]+)\*$/.exec(name)?.[1];
  if (noun === undefined || !/^(Create|Delete|Update)/.test(name)) return undefined;
  const wanted = noun.toLowerCase();
  const typesOf = (action: string): readonly string[] => iamAction(action)?.resourceTypes.map((type) => type.name.toLowerCase()) ?? [];
  const isMeant = (type: string): boolean => type.split(/[-_ ]/).at(-1) === wanted;
  const all = expandActionPattern(pattern);
  if (!all.some((action) => typesOf(action).some(isMeant))) return undefined;
  const actions = all.filter((action) => {
    const types = typesOf(action);
    return types.length > 0 && !types.some(isMeant) && types.some((type) => type.split(/[-_ ]/).slice(0, -1).includes(wanted));
  });
  const kinds = [...new Set(actions.flatMap(typesOf))];
  return actions.length === 0
    ? undefined
    : {
        actions,
        detail: `The name says ${wanted}; ${actions.length === 1 ? 'this action works' : 'these actions work'} on ${listed(kinds)}.`,
        severity: 'info',
      };
}
