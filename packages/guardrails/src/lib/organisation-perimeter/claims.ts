import { claimsOf } from '../claims-of.ts';
import { guardrail } from './guardrail.ts';

const data = [
  'ecr:BatchGetImage',
  'kms:Decrypt',
  's3:GetObject',
  's3:ListBucket',
  's3:PutObject',
  'secretsmanager:GetSecretValue',
  'sqs:ReceiveMessage',
  'sqs:SendMessage',
];

/** RCPs leave the keys alone that AWS manages. */
const notManagedByAws = { 'ForAllValues:StringNotLike': { 'kms:ResourceAliases': 'alias/aws/*' } };

export const claims = claimsOf(guardrail, [
  {
    id: 'no-stranger',
    text: 'Nobody of another organisation, or of none, reads or writes data or takes a role, whatever a resource policy says.',
    requests: (_parameters, { organisationId }) => [
      {
        Effect: 'Allow',
        Action: [...data, 'sts:AssumeRole'],
        Resource: '*',
        Condition: {
          ...notManagedByAws,
          StringNotEquals: { 'aws:PrincipalOrgID': organisationId },
          Bool: { 'aws:PrincipalIsAWSService': 'false' },
        },
      },
    ],
  },
  {
    id: 'no-service-for-a-stranger',
    text: 'No AWS service works on data here on behalf of an account outside the organisation.',
    requests: (_parameters, { organisationId }) => [
      {
        Effect: 'Allow',
        Action: data,
        Resource: '*',
        Condition: {
          ...notManagedByAws,
          Bool: { 'aws:PrincipalIsAWSService': 'true' },
          Null: { 'aws:SourceAccount': 'false' },
          StringNotEquals: { 'aws:SourceOrgID': organisationId },
        },
      },
    ],
  },
  {
    id: 'nothing-in-the-clear',
    text: 'No data is read or written without TLS.',
    requests: () => [
      { Effect: 'Allow', Action: data, Resource: '*', Condition: { ...notManagedByAws, Bool: { 'aws:SecureTransport': 'false' } } },
    ],
  },
]);
