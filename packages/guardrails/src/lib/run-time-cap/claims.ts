import { claimsOf } from '../claims-of.ts';
import { operationsFilling } from '../operations-filling.ts';
import { guardrail } from './guardrail.ts';

const key = 'sagemaker:MaxRuntimeInSeconds';
const judged = 'by the name of a definition it says no limit; the inline form is another claim';
const schedules = { CreateMonitoringSchedule: judged, UpdateMonitoringSchedule: judged };
const scheduleActions = Object.keys(schedules).map((operation) => `sagemaker:${operation}`);
const inline = { 'sagemaker:InstanceTypes': 'false' };

export const claims = claimsOf(guardrail, [
  {
    id: 'no-job-without-end',
    text: 'No job is made that does not say when it stops, or says too late.',
    requests: ({ maxSeconds }) => [
      { Effect: 'Allow', Action: operationsFilling('sagemaker', key, schedules), Resource: '*', Condition: { Null: { [key]: 'true' } } },
      {
        Effect: 'Allow',
        Action: operationsFilling('sagemaker', key, schedules),
        Resource: '*',
        Condition: { NumericGreaterThan: { [key]: String(maxSeconds) } },
      },
    ],
  },
  {
    id: 'no-schedule-without-end',
    text: 'No monitoring schedule brings a definition of its own whose runs do not say when they stop, or say too late.',
    requests: ({ maxSeconds }) => [
      { Effect: 'Allow', Action: scheduleActions, Resource: '*', Condition: { Null: { [key]: 'true', ...inline } } },
      {
        Effect: 'Allow',
        Action: scheduleActions,
        Resource: '*',
        Condition: { NumericGreaterThan: { [key]: String(maxSeconds) }, Null: inline },
      },
    ],
  },
]);
