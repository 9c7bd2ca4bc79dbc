import { z } from 'zod';
import { defineGuardrail } from '../../guardrail.ts';
import { actionFamily } from '../action-family.ts';
import { scheduleActions, withInlineDefinition } from '../monitoring-schedules.ts';

const key = 'sagemaker:MaxRuntimeInSeconds';
const inline = 'may name a definition that was judged already; see RunTimeCapOfSchedules';
const jobs = actionFamily({
  service: 'sagemaker',
  fills: key,
  leaveOut: { CreateMonitoringSchedule: inline, UpdateMonitoringSchedule: inline },
});

export const guardrail = defineGuardrail({
  id: 'run-time-cap',
  title: 'Jobs say when they stop, and stop in time',
  intent: 'A job that hangs costs until somebody looks. Each says how long it may run, and no longer than is usual here.',
  mechanism: 'scp',
  parameters: z.strictObject({
    maxSeconds: z
      .int()
      .min(60)
      .max(28 * 86_400)
      .default(86_400)
      .describe('Longest run of one job, in seconds'),
  }),
  caveats: [
    'Per job: a tuning job runs as many as it says, and a warm pool outlives its job by up to an hour.',
    'Batch transform, AutoML, labelling, compilation, optimisation, jobs of the new kind (CreateJob), notebooks, Studio apps and endpoints have no such condition key: budgets and idle shutdown bound those.',
    'A tuning job with several definitions fills the key once: whether AWS looks at each is not documented.',
  ],
  sources: [
    'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_StoppingCondition.html',
    'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsagemaker.html',
  ],
  // IfExists: leaving the limit out is denied, since the default is AWS's, and up to a day or more.
  statements: ({ maxSeconds }) => [
    {
      Sid: 'RunTimeCap',
      Effect: 'Deny',
      Action: jobs,
      Resource: '*',
      Condition: { NumericGreaterThanIfExists: { [key]: String(maxSeconds) } },
    },
    {
      Sid: 'RunTimeCapOfSchedules',
      Effect: 'Deny',
      Action: scheduleActions,
      Resource: '*',
      Condition: { NumericGreaterThanIfExists: { [key]: String(maxSeconds) }, Null: withInlineDefinition },
    },
  ],
});
