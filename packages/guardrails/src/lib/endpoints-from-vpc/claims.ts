import { claimsOf } from '../claims-of.ts';
import { claimedHosting } from '../hosting-claim-actions.ts';
import { guardrail } from './guardrail.ts';

export const claims = claimsOf(guardrail, [
  {
    id: 'no-endpoint-from-elsewhere',
    text: 'Nobody makes or changes an endpoint by a call of his own that does not come through a VPC of the list.',
    requests: ({ vpcs }) => [
      {
        Effect: 'Allow',
        Action: claimedHosting,
        Resource: '*',
        Condition: { StringNotEquals: { 'aws:SourceVpc': vpcs as readonly string[] }, Bool: { 'aws:ViaAWSService': 'false' } },
      },
    ],
  },
]);
