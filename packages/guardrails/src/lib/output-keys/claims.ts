import { claimsOf } from '../claims-of.ts';
import { operationsFilling } from '../operations-filling.ts';
import { keysOf } from '../kms-key-arn.ts';
import { guardrail } from './guardrail.ts';

const key = 'sagemaker:OutputKmsKeyArn';
const judged = 'by the name of a definition it says no key; the inline form is another claim';
const schedules = { CreateMonitoringSchedule: judged, UpdateMonitoringSchedule: judged };

export const claims = claimsOf(guardrail, [
  {
    id: 'no-output-without-a-key',
    text: 'No job is made without a key for what it writes.',
    requests: () => [
      {
        Effect: 'Allow',
        Action: [...operationsFilling('sagemaker', key, schedules), 'sagemaker:CreateJob'],
        Resource: '*',
        Condition: { Null: { [key]: 'true' } },
      },
    ],
  },
  {
    id: 'no-schedule-without-a-key',
    text: 'No monitoring schedule brings a definition of its own without a key for what it writes.',
    requests: () => [
      {
        Effect: 'Allow',
        Action: Object.keys(schedules).map((operation) => `sagemaker:${operation}`),
        Resource: '*',
        Condition: { Null: { [key]: 'true', 'sagemaker:InstanceTypes': 'false' } },
      },
    ],
  },
  {
    id: 'no-other-key',
    text: 'Nothing is written with a key that is not of the list, or names none.',
    requests: ({ keys }) => [
      {
        Effect: 'Allow',
        Action: operationsFilling('sagemaker', key),
        Resource: '*',
        Condition: { ArnNotLike: { [key]: keysOf(keys as readonly string[]) }, Null: { [key]: 'false' } },
      },
    ],
  },
]);
