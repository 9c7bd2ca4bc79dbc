import { claimsOf } from '../claims-of.ts';
import { operationsFilling } from '../operations-filling.ts';
import { guardrail } from './guardrail.ts';

const key = 'sagemaker:InterContainerTrafficEncryption';

export const claims = claimsOf(guardrail, [
  {
    id: 'no-job-in-the-clear',
    text: 'No job is created whose containers talk in the clear, said so or left out.',
    requests: () => {
      const creators = operationsFilling('sagemaker', key, { UpdateMonitoringSchedule: 'the other claim speaks of it' });
      return [
        { Effect: 'Allow', Action: creators, Resource: '*', Condition: { Null: { [key]: 'true' } } },
        { Effect: 'Allow', Action: creators, Resource: '*', Condition: { Bool: { [key]: 'false' } } },
      ];
    },
  },
  {
    id: 'encryption-is-not-turned-off',
    text: 'No schedule is updated to jobs whose containers talk in the clear.',
    requests: () => [
      { Effect: 'Allow', Action: 'sagemaker:UpdateMonitoringSchedule', Resource: '*', Condition: { Bool: { [key]: 'false' } } },
    ],
  },
  {
    id: 'encryption-is-not-left-out-later',
    text: 'No schedule is given a definition that leaves encryption out.',
    requests: () => [
      {
        Effect: 'Allow',
        Action: 'sagemaker:UpdateMonitoringSchedule',
        Resource: '*',
        Condition: { Null: { [key]: 'true', 'sagemaker:InstanceTypes': 'false' } },
      },
    ],
  },
]);
