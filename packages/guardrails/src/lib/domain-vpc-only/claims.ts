import { claimsOf } from '../claims-of.ts';
import { guardrail } from './guardrail.ts';

const key = 'sagemaker:AppNetworkAccessType';

export const claims = claimsOf(guardrail, [
  {
    id: 'no-domain-on-the-internet',
    text: 'No domain is made whose apps have their own way to the internet, by saying so or by leaving it out.',
    requests: () => [
      { Effect: 'Allow', Action: 'sagemaker:CreateDomain', Resource: '*', Condition: { StringNotEquals: { [key]: 'VpcOnly' } } },
    ],
  },
  {
    id: 'no-domain-opened-later',
    text: 'No domain is given its own way to the internet.',
    requests: () => [
      {
        Effect: 'Allow',
        Action: 'sagemaker:UpdateDomain',
        Resource: '*',
        Condition: { StringEquals: { [key]: 'PublicInternetOnly' } },
      },
    ],
  },
]);
