import type { AnalysisRule } from '../analysis-rule.ts';
import { byRole } from '../by-role.ts';
import { requestOf } from '../../prove/search/find-request.ts';
import { evaluate } from '../../../evaluate.ts';
import { listed } from '../subject.ts';

/** One role that approves model versions and deploys them. */
export const selfApproval: AnalysisRule = {
  code: 'policy/self-approval',
  title: 'Who deploys models may approve them',
  help: 'The approval of a model version is the value of ModelApprovalStatus, set by sagemaker:UpdateModelPackage or CreateModelPackage. A role that deploys what is approved, and may set the status, approves its own model. (SageMaker developer guide, model-registry-approve.)',
  check: (subject, report) => {
    if (subject.document.kind !== 'identity') return;
    const around = subject.around('Allow');
    const deploys = subject.ask.allowed(around, [{ Effect: 'Allow', Action: deploying, Resource: '*' }], byRole);
    if (deploys === undefined) return;
    const request = subject.ask.allowed(
      around,
      [
        {
          Effect: 'Allow',
          Action: approving,
          Resource: '*',
          Condition: { StringEquals: { 'sagemaker:ModelApprovalStatus': ['Approved'] } },
        },
      ],
      byRole,
    );
    if (request === undefined) return;
    const { decidedBy } = evaluate(requestOf(request), around);
    if (around.identity?.[decidedBy.policy ?? -1] !== subject.policy) return;
    const statement = subject.statements.find((each) => (each.sid?.value || each.index) === decidedBy.statement);
    // Administrators may do everything; that is no oversight.
    if (statement === undefined || statement.action.negated || statement.action.patterns.some(({ value }) => /^\*(:\*)?$/.test(value)))
      return;
    const wide = statement.action.patterns.every(({ value }) => !/UpdateModelPackage|CreateModelPackage/i.test(value));
    report(
      statement.action.place,
      {
        severity: wide || request.action !== 'sagemaker:UpdateModelPackage' ? 'warning' : 'error',
        summary: `${subject.nameOf(statement)} lets a role that deploys models (${deploys.action}) approve them (${request.action})`,
        detail: 'With ModelApprovalStatus Approved it approves its own model, and nobody else looks at it.',
        fix: `Deny ${listed(approving)} where sagemaker:ModelApprovalStatus is Approved, or leave approval to another role.`,
      },
      { request, decision: 'allowed' },
    );
  },
};

const approving = ['sagemaker:UpdateModelPackage', 'sagemaker:CreateModelPackage'];
const deploying = ['sagemaker:CreateEndpoint', 'sagemaker:UpdateEndpoint'];
