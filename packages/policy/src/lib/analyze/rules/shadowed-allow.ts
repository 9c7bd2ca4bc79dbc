import { languageAssumptions } from '../../prove/search/verdict.ts';
import type { AnalysisRule } from '../analysis-rule.ts';
import { byRole } from '../by-role.ts';
import { requestsOf } from '../statement-json.ts';

/** An Allow that a Deny, or a policy that limits it, takes back wholly. */
export const shadowedAllow: AnalysisRule = {
  code: 'policy/shadowed-allow',
  title: 'Allow of which nothing is left',
  help: 'An explicit Deny wins over every Allow, wherever the two stand; and what a boundary, session policy or control policy does not allow is denied. (IAM user guide, reference_policies_evaluation-logic.)',
  check: (subject, report) => {
    for (const statement of subject.statementsWith('Allow')) {
      const requests = [requestsOf(statement)];
      const around = subject.around('Allow');
      const principals = subject.principals('Allow');
      if (!subject.ask.allowsNone(around, requests, { principals, accounts: 'any', assume: languageAssumptions })) continue;
      const request = subject.ask.denied(around, requests, byRole);
      if (request === undefined) continue;
      report(
        statement.place,
        {
          severity: 'warning',
          summary: `Nothing is left of Allow ${subject.nameOf(statement)}: every request it allows is denied elsewhere`,
          detail: 'Proven: the Deny statements and the other policies of the set together deny all of it.',
          fix: 'Remove the statement, or narrow the Deny that takes it back.',
        },
        { request, decision: 'denied' },
      );
    }
  },
};
