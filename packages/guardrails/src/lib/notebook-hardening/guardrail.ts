import { z } from 'zod';
import type { StatementJson } from '../../statement.ts';
import { defineGuardrail } from '../../guardrail.ts';
import { actionFamily } from '../action-family.ts';

/** What must be asked for, its good value, and the statements that demand it on creation and keep it on update. */
const demands = [
  { sid: 'NotebookInternet', key: 'sagemaker:DirectInternetAccess', good: 'Disabled' },
  { sid: 'NotebookRoot', key: 'sagemaker:RootAccess', good: 'Disabled' },
  { sid: 'NotebookMetadata', key: 'sagemaker:MinimumInstanceMetadataServiceVersion', good: '2' },
] as const;

export const guardrail = defineGuardrail({
  id: 'notebook-hardening',
  title: 'Notebook instances without internet, root or the old metadata service',
  intent: 'A notebook sees data: it has no way out but the VPC, its user is not root, and a forged request cannot fetch its credentials.',
  mechanism: 'scp',
  parameters: z.strictObject({}),
  caveats: [
    'Lifecycle configurations run as root whatever RootAccess says: see who may write them.',
    'Notebooks made before the guardrail keep what they have; internet access cannot be changed after creation.',
    'Without direct internet access a notebook needs a subnet: whose, is vpc-pinned’s matter.',
  ],
  sources: [
    'https://docs.aws.amazon.com/sagemaker/latest/dg/appendix-notebook-and-internet-access.html',
    'https://docs.aws.amazon.com/sagemaker/latest/dg/nbi-root-access.html',
    'https://docs.aws.amazon.com/sagemaker/latest/dg/nbi-imds.html',
  ],
  // All three default to the bad value: on creation StringNotEquals, true for a key that is absent, denies leaving it out.
  statements: () =>
    demands.flatMap(({ sid, key, good }): readonly StatementJson[] => {
      const differs = { StringNotEquals: { [key]: good } };
      const create = actionFamily({ service: 'sagemaker', fills: key, named: /^Create/ });
      // UpdateNotebookInstance never fills DirectInternetAccess.
      const update = actionFamily({ service: 'sagemaker', fills: key, named: /^Update/ });
      return [
        { Sid: sid, Effect: 'Deny', Action: create, Resource: '*', Condition: differs },
        ...(update.length === 0
          ? []
          : [
              {
                Sid: `${sid}Stays`,
                Effect: 'Deny' as const,
                Action: update,
                Resource: '*',
                Condition: { ...differs, Null: { [key]: 'false' } },
              },
            ]),
      ];
    }),
});
