import { claimsOf } from '../claims-of.ts';
import { guardrail } from './guardrail.ts';

export const claims = claimsOf(guardrail, [
  {
    id: 'existing-things-keep-their-tags',
    text: 'Nobody but governance sets or takes a governed tag of a SageMaker resource that exists.',
    requests: ({ tags }, environment) => [
      {
        Effect: 'Allow',
        Action: ['sagemaker:AddTags', 'sagemaker:DeleteTags'],
        Resource: '*',
        Condition: {
          'ForAnyValue:StringLike': { 'aws:TagKeys': tags as readonly string[] },
          Null: { 'sagemaker:TaggingAction': 'true' },
          ArnNotLike: { 'aws:PrincipalArn': environment.roleArns(['deployer', 'launch', 'organization-access']) },
        },
      },
    ],
  },
  {
    id: 'principals-keep-their-tags',
    text: 'Nobody but governance sets or takes a governed tag of a role, a user or a session.',
    requests: ({ tags }, environment) => [
      {
        Effect: 'Allow',
        Action: ['iam:TagRole', 'iam:TagUser', 'iam:UntagRole', 'iam:UntagUser', 'sts:TagSession'],
        Resource: '*',
        Condition: {
          'ForAnyValue:StringLike': { 'aws:TagKeys': tags as readonly string[] },
          ArnNotLike: { 'aws:PrincipalArn': environment.roleArns(['deployer', 'launch', 'organization-access']) },
        },
      },
    ],
  },
]);
