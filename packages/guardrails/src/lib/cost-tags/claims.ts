import { claimsOf } from '../claims-of.ts';
import { guardrail } from './guardrail.ts';

/** What the seed names: notebooks, training and processing, hosted endpoints; and their like. */
const creators = [
  'sagemaker:CreateAutoMLJob*',
  'sagemaker:CreateCluster',
  'sagemaker:CreateCompilationJob',
  'sagemaker:CreateEndpoint',
  'sagemaker:CreateHyperParameterTuningJob',
  'sagemaker:CreateInferenceComponent',
  'sagemaker:CreateLabelingJob',
  'sagemaker:CreateNotebookInstance',
  'sagemaker:CreateProcessingJob',
  'sagemaker:CreateTrainingJob',
  'sagemaker:CreateTransformJob',
];

export const claims = claimsOf(guardrail, [
  {
    id: 'nothing-without-the-tag',
    text: 'No notebook, job or endpoint is created without its cost centre.',
    requests: ({ tag }) => [
      { Effect: 'Allow', Action: creators, Resource: '*', Condition: { Null: { [`aws:RequestTag/${String(tag)}`]: 'true' } } },
    ],
  },
  {
    id: 'no-other-value',
    text: 'No notebook, job or endpoint is created with an empty cost centre, or with one that is not listed.',
    requests: ({ tag, values }) => {
      const key = `aws:RequestTag/${String(tag)}`;
      const listed = values as readonly string[];
      const other: Record<string, Record<string, string | readonly string[]>> = listed.length === 0
        ? { StringEquals: { [key]: '' } }
        : { StringNotEquals: { [key]: listed }, Null: { [key]: 'false' } };
      return [{ Effect: 'Allow', Action: creators, Resource: '*', Condition: other }];
    },
  },
]);
