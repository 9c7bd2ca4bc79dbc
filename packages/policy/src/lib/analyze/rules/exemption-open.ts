import type { Condition } from '../../syntax/policy-document.ts';
import type { AnalysisRule } from '../analysis-rule.ts';
import { byRole } from '../by-role.ts';
import { principalExemptions } from '../exemptions.ts';
import { positiveName } from '../keys-of-requests.ts';
import { conditionJson, except } from '../statement-json.ts';
import { listed, type Subject } from '../subject.ts';

/** An exemption by name, for roles that anybody can create or take over. */
export const exemptionOpen: AnalysisRule = {
  code: 'policy/exemption-open',
  title: 'Exemption by role name that can be taken',
  help: 'A Deny that leaves out certain roles by their ARN is only as good as the guard on these roles: who may create a role of that name, or change who may assume it, is exempt. The guard may be in another policy: give all policies of the set together.',
  check: (subject, report) => {
    const { kind } = subject.document;
    if (kind === 'trust' || kind === 'resource') return;
    const managers = exemptManagers(subject);
    for (const statement of subject.statementsWith('Deny')) {
      for (const condition of principalExemptions(statement)) {
        const open = openPatterns(condition);
        if (open.length === 0) continue;
        const requests = [
          { Effect: 'Allow' as const, Action: takes, Resource: open },
          // Not by those who are exempt already, nor by those who manage roles.
          ...[condition, ...managers].map((each) =>
            except(conditionJson([{ ...each, operator: { ...each.operator, value: positiveName(each.operator.value) } }])),
          ),
        ];
        const request = subject.ask.allowed(subject.around('Deny'), requests, byRole);
        if (request === undefined) continue;
        report(
          condition.key.place,
          {
            severity: 'warning',
            summary: `The exemption of ${listed(open)} from ${subject.nameOf(statement)} can be taken: ${request.action} on such a role is not denied`,
            detail: 'Whoever may create the role, or change its trust policy, is no longer bound. No policy of the set denies it.',
            fix: `Deny ${takes.join(', ')} on ${listed(open)} to everybody but those who manage these roles.`,
          },
          { request, decision: 'allowed' },
        );
      }
    }
  },
};

const takes = ['iam:CreateRole', 'iam:UpdateAssumeRolePolicy'];

/** Whom the statements that guard roles leave out; whether these exemptions can be taken is asked of those statements themselves. */
function exemptManagers(subject: Subject): readonly Condition[] {
  return subject.set
    .filter(({ kind }) => kind !== 'trust' && kind !== 'resource')
    .flatMap((policy) =>
      policy.document.statements.filter(
        ({ effect, index }) => effect === 'Deny' && takes.some((action) => policy.statements[index]!.matchesAction(action.toLowerCase())),
      ),
    )
    .flatMap(principalExemptions);
}

/** Role ARNs, but for those that only AWS can create: service-linked roles, and those of IAM Identity Center by their path. */
function openPatterns({ values }: Condition): readonly string[] {
  return values
    .map(({ value }) => value)
    .filter((value) => /^arn:[^:]*:iam::[^:]*:role\//.test(value) && !/:role\/(aws-reserved|aws-service-role)\//.test(value));
}
