import { claimsOf } from '../claims-of.ts';
import { operationsFilling } from '../operations-filling.ts';
import { guardrail } from './guardrail.ts';

const key = 'sagemaker:InstanceTypes';

export const claims = claimsOf(guardrail, [
  {
    id: 'no-other-type',
    text: 'Nothing is created or changed with an instance type that is not listed, also not as one of several.',
    requests: ({ allowed }) => [
      {
        Effect: 'Allow',
        Action: operationsFilling('sagemaker', key),
        Resource: '*',
        Condition: { 'ForAnyValue:StringNotLike': { [key]: [...(allowed as readonly string[]), 'system'] } },
      },
    ],
  },
]);
