import { z } from 'zod';
import { defineGuardrail } from '../../guardrail.ts';

/** Services whose endpoint is in one region for the whole partition, so that their calls say us-east-1 or us-west-2 wherever they come from. */
const globalServices = [
  'account:*',
  'aws-portal:*',
  'billing:*',
  'budgets:*',
  'ce:*',
  'cloudfront:*',
  'consolidatedbilling:*',
  'cur:*',
  'freetier:*',
  'globalaccelerator:*',
  'health:*',
  'iam:*',
  'invoicing:*',
  'networkmanager:*',
  'organizations:*',
  'payments:*',
  'pricing:*',
  'route53:*',
  'route53domains:*',
  's3:GetAccountPublicAccessBlock',
  's3:GetBucketLocation',
  's3:ListAllMyBuckets',
  's3:PutAccountPublicAccessBlock',
  'savingsplans:*',
  'shield:*',
  'sts:*',
  'support:*',
  'sustainability:*',
  'tax:*',
  'trustedadvisor:*',
  'waf:*',
];

export const exampleParameters = { allowed: ['eu-west-1'] };

export const guardrail = defineGuardrail({
  id: 'regions',
  title: 'Only the regions of the blueprint',
  intent: 'Data stays where the company is allowed to keep it, and nothing runs where nobody looks.',
  mechanism: 'scp',
  parameters: z.strictObject({
    allowed: z
      .array(z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'a region such as eu-west-1'))
      .min(1)
      .describe('Regions that may be used'),
  }),
  exempts: { 'control-tower': 'sets up the record in every region that it governs' },
  caveats: [
    'Global services are left out, by name.',
    'Services that replicate by themselves (global tables, cross-region inference) need guardrails of their own.',
  ],
  sources: [
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html',
    'https://docs.aws.amazon.com/controltower/latest/userguide/roles-how.html',
  ],
  statements: ({ allowed }, environment) => [
    {
      Sid: 'Regions',
      Effect: 'Deny',
      NotAction: globalServices,
      Resource: '*',
      Condition: {
        StringNotEquals: { 'aws:RequestedRegion': allowed },
        ArnNotLike: { 'aws:PrincipalArn': environment.roleArns(['control-tower']) },
      },
    },
  ],
});
