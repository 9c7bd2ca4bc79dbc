import { claimsOf } from '../claims-of.ts';
import { guardrail } from './guardrail.ts';

const key = 'sagemaker:NetworkIsolation';
const creators = [
  'sagemaker:CreateHyperParameterTuningJob',
  'sagemaker:CreateModel',
  'sagemaker:CreateProcessingJob',
  'sagemaker:CreateTrainingJob',
];

export const claims = claimsOf(guardrail, [
  {
    id: 'no-container-with-a-network',
    text: 'No training, tuning or processing job and no model is created whose containers have a network, said so or left out.',
    requests: () => [
      { Effect: 'Allow', Action: creators, Resource: '*', Condition: { Null: { [key]: 'true' } } },
      { Effect: 'Allow', Action: creators, Resource: '*', Condition: { Bool: { [key]: 'false' } } },
    ],
  },
]);
