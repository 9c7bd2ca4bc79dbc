import { z } from 'zod';
import { defineGuardrail } from '../../guardrail.ts';
import { actionFamily } from '../action-family.ts';
import { keysOf, kmsKeyArn } from '../kms-key-arn.ts';
import { scheduleActions, withInlineDefinition } from '../monitoring-schedules.ts';

/** The newer of two names, as in volume-keys; only this one is listed for CreateJob. */
const key = 'sagemaker:OutputKmsKeyArn';

const inline = 'may name a definition that was judged already; see OutputKeyOfSchedules';
const all = actionFamily({ service: 'sagemaker', fills: key });
const jobs = actionFamily({
  service: 'sagemaker',
  fills: key,
  leaveOut: { CreateMonitoringSchedule: inline, UpdateMonitoringSchedule: inline },
});

export const guardrail = defineGuardrail({
  id: 'output-keys',
  title: 'What jobs write is encrypted with the company’s keys',
  intent: 'Models, predictions and reports say as much as the data they came from: without a key given they get a key that nobody chose.',
  mechanism: 'scp',
  parameters: z.strictObject({
    keys: z.array(kmsKeyArn).default([]).describe('Keys that may be used, ARNs or patterns; empty: any key, as long as one is given'),
  }),
  caveats: [
    'A processing job without outputs must give a key too: an empty list of outputs with one will do.',
    'Compilation, optimisation, edge packaging, labelling workflows, batch captures of endpoints and the code in a job write where no condition key tells: see s3-encryption.',
    'A tuning job with several definitions fills the key once: whether AWS looks at each is not documented.',
    'Give keys by ARN: an alias is compared as it stands.',
  ],
  sources: [
    'https://docs.aws.amazon.com/sagemaker/latest/dg/encryption-at-rest-nbi.html',
    'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_OutputDataConfig.html',
  ],
  statements: ({ keys }) => [
    { Sid: 'OutputKey', Effect: 'Deny', Action: jobs, Resource: '*', Condition: { Null: { [key]: 'true' } } },
    {
      Sid: 'OutputKeyOfSchedules',
      Effect: 'Deny',
      Action: scheduleActions,
      Resource: '*',
      Condition: { Null: { [key]: 'true', ...withInlineDefinition } },
    },
    {
      Sid: 'OutputKeyPinned',
      Effect: 'Deny',
      Action: all,
      Resource: '*',
      Condition: { ArnNotLike: { [key]: keysOf(keys) }, Null: { [key]: 'false' } },
    },
  ],
});
