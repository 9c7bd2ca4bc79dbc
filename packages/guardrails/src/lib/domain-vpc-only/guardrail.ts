import { z } from 'zod';
import { defineGuardrail } from '../../guardrail.ts';
import { actionFamily } from '../action-family.ts';

const key = 'sagemaker:AppNetworkAccessType';
const creates = actionFamily({
  service: 'sagemaker',
  fills: key,
  leaveOut: { UpdateDomain: 'leaves out what it does not change; see StudioStaysInVpc' },
});

export const guardrail = defineGuardrail({
  id: 'domain-vpc-only',
  title: 'Studio reaches the world through the VPC only',
  intent: 'Apps of a domain that is not “VPC only” have their own way to the internet, past every endpoint policy and flow log.',
  mechanism: 'scp',
  parameters: z.strictObject({}),
  caveats: [
    'Which VPC is vpc-pinned’s matter.',
    'Domains made before the guardrail keep their access until they are updated.',
    'The file system of the domain, and calls that SageMaker makes for itself, never go through the VPC.',
  ],
  sources: ['https://docs.aws.amazon.com/sagemaker/latest/dg/studio-notebooks-and-internet-access.html'],
  statements: () => [
    // The default is PublicInternetOnly: StringNotEquals, true for a key that is absent, denies leaving it out.
    { Sid: 'StudioInVpc', Effect: 'Deny', Action: creates, Resource: '*', Condition: { StringNotEquals: { [key]: 'VpcOnly' } } },
    {
      Sid: 'StudioStaysInVpc',
      Effect: 'Deny',
      Action: 'sagemaker:UpdateDomain',
      Resource: '*',
      Condition: { StringNotEquals: { [key]: 'VpcOnly' }, Null: { [key]: 'false' } },
    },
  ],
});
