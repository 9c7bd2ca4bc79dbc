import { z } from 'zod';
import { defineGuardrail } from '../../guardrail.ts';
import { actionFamily } from '../action-family.ts';

const subnets = actionFamily({ service: 'sagemaker', fills: 'sagemaker:VpcSubnets' });
const securityGroups = actionFamily({ service: 'sagemaker', fills: 'sagemaker:VpcSecurityGroupIds' });

/** They run in a VPC, or in none, and no condition key says which. */
const unchecked = actionFamily({
  service: 'sagemaker',
  resourceTypes: ['ai-benchmark-job', 'compilation-job', 'inference-recommendations-job', 'optimization-job'],
  named: /^Create/,
  add: { AttachClusterNodeNetworkInterface: 'gives a node of a HyperPod cluster an interface in any subnet' },
});

export const exampleParameters = { subnets: ['subnet-0a1b2c3d4e5f60718'], securityGroups: ['sg-0a1b2c3d4e5f60718'] };

export const guardrail = defineGuardrail({
  id: 'vpc-pinned',
  title: 'Only the subnets and security groups of the project',
  intent:
    'A VPC of one’s own, with a gateway to the internet, is a VPC too: work runs in the network that the company made for the project.',
  mechanism: 'scp',
  parameters: z.strictObject({
    subnets: z
      .array(z.string().regex(/^subnet-([0-9a-f]{8}|[0-9a-f]{17})$/, 'a subnet id such as subnet-0a1b2c3d4e5f60718'))
      .min(1)
      .describe('Subnets that may be used'),
    securityGroups: z
      .array(z.string().regex(/^sg-([0-9a-f]{8}|[0-9a-f]{17})$/, 'a security group id such as sg-0a1b2c3d4e5f60718'))
      .min(1)
      .describe('Security groups that may be used'),
    jobsWithoutKey: z
      .enum(['denied', 'allowed'])
      .default('denied')
      .describe('Compilation, optimisation, benchmarks and inference recommendations, whose VPC no condition key tells'),
  }),
  caveats: [
    'What names no VPC at all passes: demand one with vpc-required.',
    'Rules of the security groups, and routes of the subnets, are changed in EC2: see who may.',
    'Labelling with a trained model, and the validation of algorithms and model packages, run jobs whose VPC no condition key tells.',
  ],
  sources: [
    'https://docs.aws.amazon.com/sagemaker/latest/dg/security_iam_id-based-policy-examples.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html',
  ],
  // ForAnyValue is false for a key that is absent, so updates that leave the VPC alone pass.
  statements: (parameters) => [
    {
      Sid: 'PinnedSubnets',
      Effect: 'Deny',
      Action: subnets,
      Resource: '*',
      Condition: { 'ForAnyValue:StringNotEquals': { 'sagemaker:VpcSubnets': parameters.subnets } },
    },
    {
      Sid: 'PinnedSecurityGroups',
      Effect: 'Deny',
      Action: securityGroups,
      Resource: '*',
      Condition: { 'ForAnyValue:StringNotEquals': { 'sagemaker:VpcSecurityGroupIds': parameters.securityGroups } },
    },
    ...(parameters.jobsWithoutKey === 'denied'
      ? [{ Sid: 'JobsOfUnknownVpc', Effect: 'Deny' as const, Action: unchecked, Resource: '*' }]
      : []),
  ],
});
