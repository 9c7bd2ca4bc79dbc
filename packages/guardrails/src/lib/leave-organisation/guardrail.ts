import { z } from 'zod';
import { defineGuardrail } from '../../guardrail.ts';

export const guardrail = defineGuardrail({
  id: 'leave-organisation',
  title: 'No account leaves the organisation or closes itself',
  intent: 'An account that leaves takes its data out from under every guardrail.',
  mechanism: 'scp',
  parameters: z.strictObject({}),
  caveats: ['The management account can still remove or close a member.'],
  sources: ['https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html'],
  statements: () => [
    { Sid: 'LeaveOrganisation', Effect: 'Deny', Action: ['account:CloseAccount', 'organizations:LeaveOrganization'], Resource: '*' },
  ],
});
