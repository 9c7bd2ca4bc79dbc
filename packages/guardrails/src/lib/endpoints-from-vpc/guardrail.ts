import { z } from 'zod';
import { defineGuardrail } from '../../guardrail.ts';
import { hostingChanges } from '../hosting-changes.ts';

export const exampleParameters = { vpcs: ['vpc-0a1b2c3d4e5f60718'] };

export const guardrail = defineGuardrail({
  id: 'endpoints-from-vpc',
  title: 'Endpoints are made and changed from the VPC only',
  intent: 'Stolen credentials are of no use elsewhere: what serves production is changed from the company’s network, or by the pipeline.',
  mechanism: 'scp',
  parameters: z.strictObject({
    vpcs: z
      .array(z.string().regex(/^vpc-([0-9a-f]{8}|[0-9a-f]{17})$/, 'a VPC id such as vpc-0a1b2c3d4e5f60718'))
      .min(1)
      .describe('VPCs whose endpoints for SageMaker calls may come through'),
  }),
  caveats: [
    'A call that an AWS service makes for a caller passes: who may have CloudFormation make endpoints is deploy-by-automation’s matter.',
    'A CloudFormation service role calls without a network and without a caller: let the deploying role run its stacks itself.',
    'Invoking an endpoint is not covered: it is bound by the policy of the VPC endpoint through which the callers come.',
  ],
  sources: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sourcevpc',
    'https://docs.aws.amazon.com/sagemaker/latest/dg/interface-vpc-endpoint.html',
  ],
  // aws:SourceVpc is there only for calls through a VPC endpoint: a call from the internet has none, and is denied.
  statements: ({ vpcs }) => [
    {
      Sid: 'EndpointsFromVpc',
      Effect: 'Deny',
      Action: hostingChanges,
      Resource: '*',
      Condition: { StringNotEqualsIfExists: { 'aws:SourceVpc': vpcs }, BoolIfExists: { 'aws:ViaAWSService': 'false' } },
    },
  ],
});
