import { z } from 'zod';
import { defineGuardrail } from '../../guardrail.ts';
import { actionFamily } from '../action-family.ts';

const family = actionFamily({ service: 'sagemaker', fills: 'sagemaker:InstanceTypes' });

export const guardrail = defineGuardrail({
  id: 'instance-types',
  title: 'Only listed instance types',
  intent: 'Caps what one job can cost, and keeps to instance families that the company has assessed.',
  mechanism: 'scp',
  parameters: z.strictObject({
    allowed: z
      .array(z.string().regex(/^ml\.[a-z0-9-]+\.[a-z0-9*?]+$/, 'an instance type or pattern such as ml.m5.xlarge or ml.g5.*'))
      .min(1)
      .default(['ml.t3.*', 'ml.m5.*', 'ml.c5.*', 'ml.g4dn.xlarge', 'ml.g5.xlarge'])
      .describe('Instance types or patterns that may be used'),
  }),
  caveats: [
    '`system` is always allowed: the JupyterServer app of Studio runs on it.',
    'Serverless inference and serverless jobs have no instance type and pass.',
  ],
  sources: [
    'https://docs.aws.amazon.com/sagemaker/latest/dg/security_iam_id-based-policy-examples.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html',
  ],
  statements: ({ allowed }) => [
    {
      Sid: 'InstanceTypes',
      Effect: 'Deny',
      Action: family,
      Resource: '*',
      Condition: { 'ForAnyValue:StringNotLike': { 'sagemaker:InstanceTypes': [...allowed, 'system'] } },
    },
  ],
});
