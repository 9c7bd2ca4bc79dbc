import { allRequests } from '../questions.ts';
import type { Subject } from '../subject.ts';
import { exampleActions } from '../example-actions.ts';
import type { Statement } from '../../syntax/policy-document.ts';
import type { AnalysisRule } from '../analysis-rule.ts';
import { byRole } from '../by-role.ts';
import { requestsOf } from '../statement-json.ts';

/** An Allow that a Deny, or a policy that limits it, takes back wholly. */
export const shadowedAllow: AnalysisRule = {
  code: 'policy/shadowed-allow',
  title: 'Allow of which nothing is left',
  help: 'An explicit Deny wins over every Allow, wherever the two stand; and what a boundary, session policy or control policy does not allow is denied. (IAM user guide, reference_policies_evaluation-logic.)',
  check: (subject, report) => {
    if (!isLimited(subject)) return;
    for (const statement of subject.statementsWith('Allow')) {
      if (!isTouched(statement, subject)) continue;
      const requests = [requestsOf(statement)];
      const around = subject.around('Allow');
      const principals = subject.principals('Allow');
      if (!subject.ask.allowsNone(around, requests, { principals, accounts: 'any', assume: allRequests })) continue;
      const request = subject.ask.denied(around, requests, byRole);
      if (request === undefined) continue;
      report(
        statement.place,
        {
          severity: 'warning',
          summary: `Nothing is left of Allow ${subject.nameOf(statement)}: every request it allows is denied elsewhere`,
          detail:
            'Proven for every action that AWS has today: the Deny statements and the other policies of the set together deny all of it.',
          fix: 'Remove the statement, or narrow the Deny that takes it back.',
        },
        { request, decision: 'denied' },
      );
    }
  },
};

/** A quick no: some action is one that no Deny speaks of. */
function isTouched({ action }: Statement, { set, document }: Subject): boolean {
  if (action.negated || set.some(({ kind }) => kind !== document.kind)) return true;
  const denies = set.flatMap(({ statements }) => statements.filter(({ effect }) => effect === 'Deny'));
  return exampleActions(action).every((example) => denies.some((deny) => deny.matchesAction(example)));
}

/** Something could take an Allow back: a Deny, or a policy of another kind. */
function isLimited({ set, document }: Subject): boolean {
  return set.some(({ kind, statements }) => kind !== document.kind || statements.some(({ effect }) => effect === 'Deny'));
}
