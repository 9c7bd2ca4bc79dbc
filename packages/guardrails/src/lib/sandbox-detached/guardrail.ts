import { z } from 'zod';
import { defineGuardrail } from '../../guardrail.ts';

export const guardrail = defineGuardrail({
  id: 'sandbox-detached',
  title: 'The sandbox has no way to internal networks or corporate data',
  intent: 'A sandbox is free because nothing is reachable from it: no peering, no gateway, no share, no data of the company.',
  mechanism: 'scp',
  parameters: z.strictObject({
    ou: z.string().default('sandbox').describe('Logical id of the OU whose own resources stay reachable'),
  }),
  caveats: [
    'The internet stays reachable: a sandbox works on public data.',
    'Calls that an AWS service makes on the user’s behalf are let through, so that shared catalogue products launch.',
  ],
  sources: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-resourceorgpaths',
    'https://docs.aws.amazon.com/vpc/latest/peering/security-iam.html',
    'https://docs.aws.amazon.com/lake-formation/latest/dg/using-cred-vending.html',
  ],
  statements: ({ ou }, environment) => [
    {
      Sid: 'NoNetworkIn',
      Effect: 'Deny',
      Action: [
        'directconnect:*',
        'ec2:AcceptTransitGatewayPeeringAttachment',
        'ec2:AcceptTransitGatewayVpcAttachment',
        'ec2:AcceptVpcPeeringConnection',
        'ec2:AttachVpnGateway',
        'ec2:CreateClientVpnEndpoint',
        'ec2:CreateCustomerGateway',
        'ec2:CreateTransitGateway',
        'ec2:CreateTransitGatewayConnect',
        'ec2:CreateTransitGatewayPeeringAttachment',
        'ec2:CreateTransitGatewayVpcAttachment',
        'ec2:CreateVpcPeeringConnection',
        'ec2:CreateVpnConnection',
        'ec2:CreateVpnGateway',
        'networkmanager:*',
        'ram:AcceptResourceShareInvitation',
        'vpc-lattice:*',
      ],
      Resource: '*',
    },
    {
      Sid: 'NoLakeData',
      Effect: 'Deny',
      // What integrated services ask for, what query engines ask for themselves, and Lake Formation's own queries.
      Action: [
        'lakeformation:GetDataAccess',
        'lakeformation:GetTemporary*',
        'lakeformation:GetWorkUnitResults',
        'lakeformation:GetWorkUnits',
        'lakeformation:StartQueryPlanning',
      ],
      Resource: '*',
    },
    {
      Sid: 'NoCorporateData',
      Effect: 'Deny',
      Action: ['kms:*', 's3:*'],
      Resource: '*',
      Condition: {
        StringEquals: { 'aws:ResourceOrgID': environment.organisationId },
        'ForAllValues:StringNotLike': { 'aws:ResourceOrgPaths': `${environment.ouPath(ou)}*` },
        BoolIfExists: { 'aws:ViaAWSService': 'false' },
      },
    },
  ],
});
