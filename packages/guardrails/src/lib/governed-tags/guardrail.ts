import { z } from 'zod';
import { defineGuardrail } from '../../guardrail.ts';

export const guardrail = defineGuardrail({
  id: 'governed-tags',
  title: 'Governed tags are set by governance only',
  intent: 'Access and cost follow these tags. Who could change them could open somebody else’s notebook, or charge somebody else.',
  mechanism: 'scp',
  parameters: z.strictObject({
    tags: z.array(z.string().min(1)).min(1).default(['CostCenter', 'paddock:*']).describe('Tag keys or patterns that are governed'),
  }),
  exempts: {
    deployer: 'sets the tags that the blueprint says',
    launch: 'tags what a product holds',
    'organization-access': 'prepares a new account before its deployer exists',
  },
  caveats: [
    'Tags given when a resource is created are guarded by cost-tags, by value: SageMaker authorises them a second time as AddTags, with sagemaker:TaggingAction, and this guardrail leaves those alone.',
    'Covers SageMaker resources, IAM roles and users, and session tags.',
  ],
  sources: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-tagkeys',
    'https://docs.aws.amazon.com/sagemaker/latest/dg/security_iam_service-with-iam.html',
  ],
  statements: ({ tags }, environment) => {
    const exempt = environment.roleArns(['deployer', 'launch', 'organization-access']);
    return [
      {
        Sid: 'GovernedTags',
        Effect: 'Deny',
        Action: ['iam:TagRole', 'iam:TagUser', 'iam:UntagRole', 'iam:UntagUser', 'sagemaker:DeleteTags', 'sts:TagSession'],
        Resource: '*',
        Condition: { 'ForAnyValue:StringLike': { 'aws:TagKeys': tags }, ArnNotLike: { 'aws:PrincipalArn': exempt } },
      },
      {
        Sid: 'GovernedTagsOnExisting',
        Effect: 'Deny',
        Action: 'sagemaker:AddTags',
        Resource: '*',
        Condition: {
          'ForAnyValue:StringLike': { 'aws:TagKeys': tags },
          Null: { 'sagemaker:TaggingAction': 'true' },
          ArnNotLike: { 'aws:PrincipalArn': exempt },
        },
      },
    ];
  },
});
