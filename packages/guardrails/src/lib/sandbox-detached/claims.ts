import { claimsOf } from '../claims-of.ts';
import { guardrail } from './guardrail.ts';

export const claims = claimsOf(guardrail, [
  {
    id: 'no-network',
    text: 'Nobody connects the sandbox to another network: no peering, transit gateway, VPN, Direct Connect or accepted share.',
    requests: () => [
      {
        Effect: 'Allow',
        Action: [
          'directconnect:*',
          'ec2:AcceptVpcPeeringConnection',
          'ec2:CreateTransitGateway*Attachment',
          'ec2:CreateVpcPeeringConnection',
          'ec2:CreateVpnConnection',
          'ram:AcceptResourceShareInvitation',
        ],
        Resource: '*',
      },
    ],
  },
  {
    id: 'no-lake',
    text: 'Nobody gets data of the lake.',
    requests: () => [
      {
        Effect: 'Allow',
        Action: ['lakeformation:GetDataAccess', 'lakeformation:GetTemporary*', 'lakeformation:GetWorkUnitResults'],
        Resource: '*',
      },
    ],
  },
  {
    id: 'no-corporate-data',
    text: 'Nobody himself reads or writes objects of the organisation outside the sandbox, or uses its keys.',
    requests: ({ ou }, environment) => [
      {
        Effect: 'Allow',
        Action: ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey*', 's3:GetObject*', 's3:ListBucket', 's3:PutObject*'],
        Resource: '*',
        Condition: {
          StringEquals: { 'aws:ResourceOrgID': environment.organisationId },
          'ForAllValues:StringNotLike': { 'aws:ResourceOrgPaths': `${environment.ouPath(String(ou))}*` },
          Bool: { 'aws:ViaAWSService': 'false' },
        },
      },
    ],
  },
]);
