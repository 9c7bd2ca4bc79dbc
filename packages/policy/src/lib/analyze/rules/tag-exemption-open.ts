import type { AnalysisRule } from '../analysis-rule.ts';
import { byRole } from '../by-role.ts';
import { tagExemptions } from '../exemptions.ts';
import { positiveName } from '../keys-of-requests.ts';
import { conditionJson, except, type StatementJson } from '../statement-json.ts';

/** An exemption by tag, where anybody may set the tag. */
export const tagExemptionOpen: AnalysisRule = {
  code: 'policy/tag-exemption-open',
  title: 'Exemption by a tag that anybody can set',
  help: 'A Deny that leaves out principals with a tag is only as good as the guard on tagging roles, users and sessions with it. (IAM user guide, access_tags and id_session-tags.) The guard may be in another policy: give all policies of the set together.',
  check: (subject, report) => {
    const { kind } = subject.document;
    if (kind === 'trust' || kind === 'resource') return;
    for (const statement of subject.statementsWith('Deny')) {
      for (const condition of tagExemptions(statement)) {
        const tag = condition.key.value.slice('aws:PrincipalTag/'.length);
        const values = condition.values.map(({ value }) => value);
        if (values.some((value) => value.includes('${'))) continue;
        const positive = positiveName(condition.operator.value);
        const requests: readonly StatementJson[] = [
          {
            Effect: 'Allow',
            Action: ['iam:TagRole', 'iam:TagUser'],
            Resource: '*',
            Condition: {
              [positive]: { [`aws:RequestTag/${tag}`]: values },
              'ForAnyValue:StringEquals': { 'aws:TagKeys': [tag] },
              'ForAllValues:StringEquals': { 'aws:TagKeys': [tag] },
            },
          },
          except(conditionJson([{ ...condition, operator: { ...condition.operator, value: positive } }])),
        ];
        const request = subject.ask.allowed(subject.around('Deny'), requests, byRole);
        if (request === undefined) continue;
        report(
          condition.key.place,
          {
            severity: 'warning',
            summary: `The exemption by the tag ${tag} from ${subject.nameOf(statement)} can be taken: ${request.action} with it is not denied`,
            detail: 'Whoever may tag a role or user is no longer bound. No policy of the set denies it.',
            fix: `Deny iam:TagRole, iam:TagUser, iam:CreateRole, iam:CreateUser and sts:TagSession with the tag key ${tag} to everybody but those who govern it.`,
          },
          { request, decision: 'allowed' },
        );
      }
    }
  },
};
