import { claimsOf } from '../claims-of.ts';
import { operationsFilling } from '../operations-filling.ts';
import { guardrail } from './guardrail.ts';

const approvers = ['approver'];

export const claims = claimsOf(guardrail, [
  {
    id: 'nobody-else-approves',
    text: 'Nobody but an approver registers a version as approved, or approves one, in whatever account it is.',
    requests: (_parameters, environment) => [
      {
        Effect: 'Allow',
        Action: operationsFilling('sagemaker', 'sagemaker:ModelApprovalStatus'),
        Resource: '*',
        Condition: {
          StringEquals: { 'sagemaker:ModelApprovalStatus': 'Approved' },
          ArnNotLike: { 'aws:PrincipalArn': environment.roleArns(approvers) },
        },
      },
    ],
  },
  {
    id: 'nobody-else-approves-a-stage',
    text: 'Nobody but an approver gives a stage of a version the status Approved.',
    requests: (_parameters, environment) => [
      {
        Effect: 'Allow',
        Action: operationsFilling('sagemaker', 'sagemaker:ModelLifeCycle:StageStatus'),
        Resource: '*',
        Condition: {
          StringEquals: { 'sagemaker:ModelLifeCycle:StageStatus': ['Approved', 'approved', 'APPROVED'] },
          ArnNotLike: { 'aws:PrincipalArn': environment.roleArns(approvers) },
        },
      },
    ],
  },
  {
    id: 'registries-stay-closed',
    text: 'Nobody but governance changes who outside its account reaches a registry.',
    requests: (_parameters, environment) => [
      {
        Effect: 'Allow',
        Action: ['sagemaker:DeleteModelPackageGroupPolicy', 'sagemaker:PutModelPackageGroupPolicy'],
        Resource: '*',
        Condition: { ArnNotLike: { 'aws:PrincipalArn': environment.roleArns(['deployer', 'launch']) } },
      },
    ],
  },
]);
