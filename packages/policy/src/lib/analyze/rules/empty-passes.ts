import type { AnalysisRule } from '../analysis-rule.ts';
import { operatorOf } from '../keys-of-requests.ts';
import { absent, requestsOf } from '../statement-json.ts';

/** An Allow under ForAllValues, which also holds for a request that has none. */
export const emptyPasses: AnalysisRule = {
  code: 'policy/empty-passes',
  title: 'Allow for all values, and for none',
  help: 'ForAllValues holds when the key is missing or its list is empty, so an Allow under it also allows requests that name nothing. (IAM user guide, reference_policies_condition-single-vs-multi-valued-context-keys.)',
  check: (subject, report) => {
    for (const statement of subject.statementsWith('Allow')) {
      for (const condition of statement.conditions) {
        // Tags are optional: a list of those that may be given is meant to allow giving none.
        if (operatorOf(condition).quantifier !== 'ForAllValues' || /TagKeys$/i.test(condition.key.value)) continue;
        const requests = [requestsOf(statement), absent(condition.key.value)];
        const request = subject.ask.allowed(subject.around('Allow'), requests, { principals: subject.principals('Allow') });
        if (request === undefined) continue;
        report(
          condition.operator.place,
          {
            severity: 'error',
            summary: `${subject.nameOf(statement)} also allows requests without ${condition.key.value}`,
            detail: `${condition.operator.value} holds for a missing key and for an empty list.`,
            fix: `Add "Null": {"${condition.key.value}": "false"} to the condition.`,
          },
          { request, decision: 'allowed' },
        );
      }
    }
  },
};
