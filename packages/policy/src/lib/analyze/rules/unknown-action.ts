import { expandActionPattern } from '@paddock/aws-data/iam';
import { unknownAction as lintRule } from '../../lint/rules/unknown-action.ts';
import type { AnalysisRule } from '../analysis-rule.ts';
import { byRole } from '../by-role.ts';
import { requestsOf } from '../statement-json.ts';

/** An action that does not exist, with a request for the one that was meant. */
export const unknownAction: AnalysisRule = {
  code: lintRule.code,
  title: lintRule.title,
  help: 'Names of actions are compared as text: one that no service has matches nothing. The Service Authorization Reference lists those there are; a very new action may be missing from the data.',
  check: (subject, report) => {
    lintRule.check(
      subject.document,
      (place, finding) => {
        const meant = /^Write "(.*)"\.$/.exec(finding.fix)?.[1];
        const statement = subject.statements.find(({ action }) => action.patterns.some((pattern) => pattern.place === place));
        if (meant === undefined || statement === undefined || statement.action.negated || expandActionPattern(meant).length === 0) return;
        const { effect } = statement;
        const requests = [requestsOf(statement, { actions: [meant] })];
        const around = subject.around(effect);
        const request = effect === 'Deny' ? subject.ask.allowed(around, requests, byRole) : subject.ask.denied(around, requests, byRole);
        if (request === undefined) return;
        report(
          place,
          {
            severity: 'warning',
            summary: finding.summary,
            detail: `${finding.detail ?? ''} ${meant} is ${effect === 'Deny' ? 'not denied' : 'not allowed'}.`.trim(),
            fix: finding.fix,
          },
          { request, decision: effect === 'Deny' ? 'allowed' : 'denied' },
        );
      },
      {},
    );
  },
};
