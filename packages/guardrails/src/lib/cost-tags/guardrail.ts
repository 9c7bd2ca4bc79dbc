import { z } from 'zod';
import { defineGuardrail } from '../../guardrail.ts';
import { actionFamily } from '../action-family.ts';

/** What runs up a bill and takes tags when it is created. */
const family = actionFamily({
  service: 'sagemaker',
  resourceTypes: [
    'ai-benchmark-job',
    'ai-recommendation-job',
    'automl-job',
    'cluster',
    'compilation-job',
    'domain',
    'edge-packaging-job',
    'endpoint',
    'hyper-parameter-tuning-job',
    'inference-component',
    'inference-experiment',
    'inference-recommendations-job',
    'job',
    'labeling-job',
    'mlflow-app',
    'mlflow-tracking-server',
    'monitoring-schedule',
    'notebook-instance',
    'optimization-job',
    'partner-app',
    'processing-job',
    'reserved-capacity',
    'training-job',
    'training-plan',
    'transform-job',
  ],
  fills: 'aws:RequestTag/${TagKey}',
  leaveOut: {
    AddTags: 'tags given on creation are authorised as the creation too; tags changed later are governed-tags’ matter',
    UpdateMonitoringSchedule: 'the schedule was tagged when it was created',
  },
});

export const guardrail = defineGuardrail({
  id: 'cost-tags',
  title: 'What costs money carries its cost centre',
  intent: 'Every notebook, job and endpoint names who pays, from its first minute: untagged spend cannot be allocated later.',
  mechanism: 'scp',
  parameters: z.strictObject({
    tag: z.string().min(1).max(128).default('CostCenter').describe('The tag that must be given on creation'),
    values: z.array(z.string().min(1)).default([]).describe('Values that are accepted; empty: any value that is not empty'),
  }),
  caveats: [
    'Presence and value of a tag, not its truth.',
    'Studio apps and spaces are created by Studio without tags: they carry the tags of their domain.',
  ],
  sources: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_tags.html',
    'https://docs.aws.amazon.com/sagemaker/latest/dg/security_iam_service-with-iam.html',
  ],
  statements: ({ tag, values }) => [
    { Sid: 'CostTagGiven', Effect: 'Deny', Action: family, Resource: '*', Condition: { Null: { [`aws:RequestTag/${tag}`]: 'true' } } },
    {
      Sid: 'CostTagValue',
      Effect: 'Deny',
      Action: family,
      Resource: '*',
      Condition:
        values.length === 0
          ? { StringEquals: { [`aws:RequestTag/${tag}`]: '' } }
          : { StringNotEquals: { [`aws:RequestTag/${tag}`]: values } },
    },
  ],
});
