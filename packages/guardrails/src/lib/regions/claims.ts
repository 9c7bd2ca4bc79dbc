import { claimsOf } from '../claims-of.ts';
import { guardrail } from './guardrail.ts';

export const claims = claimsOf(guardrail, [
  {
    id: 'nothing-elsewhere',
    text: 'But for Control Tower, no data is kept and nothing runs in another region: S3, EC2, SageMaker, ECR, Lambda, databases and queues.',
    requests: ({ allowed }, environment) => [
      {
        Effect: 'Allow',
        Action: [
          'athena:*',
          'dynamodb:*',
          'ec2:*',
          'ecr:*',
          'glue:*',
          'kms:*',
          'lambda:*',
          'rds:*',
          's3:*Object*',
          's3:CreateBucket',
          'sagemaker:*',
          'sqs:*',
        ],
        Resource: '*',
        Condition: {
          StringNotEquals: { 'aws:RequestedRegion': allowed as readonly string[] },
          ArnNotLike: { 'aws:PrincipalArn': environment.roleArns(['control-tower']) },
        },
      },
    ],
  },
]);
