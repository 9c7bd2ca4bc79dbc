import { z } from 'zod';
import { defineGuardrail } from '../../guardrail.ts';
import { actionFamily } from '../action-family.ts';
import { withInlineDefinition } from '../monitoring-schedules.ts';

const family = actionFamily({
  service: 'sagemaker',
  fills: 'sagemaker:InterContainerTrafficEncryption',
  leaveOut: {
    UpdateMonitoringSchedule:
      'brings a whole definition, or the name of one that was judged; see EncryptionStaysOn and EncryptionOfSchedules',
  },
});

export const guardrail = defineGuardrail({
  id: 'encryption-between-containers',
  title: 'Traffic between the containers of a job is encrypted',
  intent: 'What the instances of one job send each other is production data too.',
  mechanism: 'scp',
  parameters: z.strictObject({}),
  caveats: [
    'Distributed training gets slower and dearer; single-instance jobs are not affected by the encryption they must still ask for.',
  ],
  sources: [
    'https://docs.aws.amazon.com/sagemaker/latest/dg/train-encrypt.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html',
  ],
  statements: () => [
    {
      Sid: 'EncryptionBetweenContainers',
      Effect: 'Deny',
      Action: family,
      Resource: '*',
      Condition: { BoolIfExists: { 'sagemaker:InterContainerTrafficEncryption': 'false' } },
    },
    {
      Sid: 'EncryptionStaysOn',
      Effect: 'Deny',
      Action: 'sagemaker:UpdateMonitoringSchedule',
      Resource: '*',
      Condition: { Bool: { 'sagemaker:InterContainerTrafficEncryption': 'false' } },
    },
    {
      Sid: 'EncryptionOfSchedules',
      Effect: 'Deny',
      Action: 'sagemaker:UpdateMonitoringSchedule',
      Resource: '*',
      Condition: { Null: { 'sagemaker:InterContainerTrafficEncryption': 'true', ...withInlineDefinition } },
    },
  ],
});
