import { claimsOf } from '../claims-of.ts';
import { guardrail } from './guardrail.ts';

export const claims = claimsOf(guardrail, [
  {
    id: 'nobody-leaves',
    text: 'Nobody, the root user included, takes the account out of the organisation or closes it.',
    requests: () => [{ Effect: 'Allow', Action: ['account:CloseAccount', 'organizations:LeaveOrganization'], Resource: '*' }],
  },
]);
