import { claimsOf } from '../claims-of.ts';
import { guardrail } from './guardrail.ts';

export const claims = claimsOf(guardrail, [
  {
    id: 'nobody-lets-himself-in',
    text: 'Nobody but the broker gets a way into Studio, a space, a notebook, MLflow or a partner app.',
    requests: (_parameters, environment) => [
      {
        Effect: 'Allow',
        Action: [
          'sagemaker:CreatePartnerAppPresignedUrl',
          'sagemaker:CreatePresignedDomainUrl',
          'sagemaker:CreatePresignedMlflow*',
          'sagemaker:CreatePresignedNotebookInstanceUrl',
          'sagemaker:StartSession',
        ],
        Resource: '*',
        Condition: { ArnNotLike: { 'aws:PrincipalArn': environment.roleArns(['broker']) } },
      },
    ],
  },
]);
