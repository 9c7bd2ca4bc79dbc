import { z } from 'zod';
import { defineGuardrail } from '../../guardrail.ts';
import { actionFamily } from '../action-family.ts';

const versions = actionFamily({ service: 'sagemaker', fills: 'sagemaker:ModelApprovalStatus' });
const stages = actionFamily({ service: 'sagemaker', fills: 'sagemaker:ModelLifeCycle:StageStatus' });

export const guardrail = defineGuardrail({
  id: 'approval-by-approvers',
  title: 'Models are approved by approvers only',
  intent: 'Approval is what sends a model to production. Whoever trained it, or deploys it, does not approve it.',
  mechanism: 'scp',
  parameters: z.strictObject({}),
  exempts: {
    approver: 'approves and rejects model versions',
    deployer: 'sets the resource policy of a registry as the blueprint says; approves nothing',
    launch: 'makes the registry of a line of business, with its resource policy; approves nothing',
  },
  caveats: [
    'It binds the callers of the organisation, in whatever account they are, and so stands at the root: attached to the registry’s account only, a Dev principal with a cross-account grant would approve.',
    'The resource policy of the model package group must be narrowed too: callers outside the organisation, and those of the management account, are bound by no SCP, and RCPs do not cover SageMaker.',
    'A group shared through Resource Access Manager has what its managed permission says: share it to register or to read, never to approve.',
    'Rejecting and withdrawing are open to whoever may update a version: both stop a deployment, neither starts one.',
    'Approval of model cards and of models shared in Canvas is another thing, and not covered.',
  ],
  sources: [
    'https://docs.aws.amazon.com/sagemaker/latest/dg/model-registry-approve.html',
    'https://docs.aws.amazon.com/sagemaker/latest/dg/model-registry-staging-construct.html',
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html',
  ],
  statements: (_parameters, environment) => {
    const notApprover = { ArnNotLike: { 'aws:PrincipalArn': environment.roleArns(['approver']) } };
    return [
      {
        Sid: 'Approval',
        Effect: 'Deny',
        Action: versions,
        Resource: '*',
        Condition: { StringEquals: { 'sagemaker:ModelApprovalStatus': 'Approved' }, ...notApprover },
      },
      {
        // A stage has a status of its own, in free words; Approved is the one that AWS’s pages use.
        Sid: 'ApprovalOfStage',
        Effect: 'Deny',
        Action: stages,
        Resource: '*',
        Condition: { StringEqualsIgnoreCase: { 'sagemaker:ModelLifeCycle:StageStatus': 'Approved' }, ...notApprover },
      },
      {
        Sid: 'PolicyOfRegistry',
        Effect: 'Deny',
        Action: ['sagemaker:DeleteModelPackageGroupPolicy', 'sagemaker:PutModelPackageGroupPolicy'],
        Resource: '*',
        Condition: { ArnNotLike: { 'aws:PrincipalArn': environment.roleArns(['deployer', 'launch']) } },
      },
    ];
  },
});
