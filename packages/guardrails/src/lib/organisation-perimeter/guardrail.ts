import { z } from 'zod';
import { defineGuardrail } from '../../guardrail.ts';

const services = ['ecr:*', 'kms:*', 's3:*', 'secretsmanager:*', 'sqs:*'];

export const guardrail = defineGuardrail({
  id: 'organisation-perimeter',
  title: 'Resources answer to the organisation only',
  intent: 'A bucket policy written too wide, or a role that trusts the world, still opens to nobody outside the organisation.',
  mechanism: 'rcp',
  parameters: z.strictObject({}),
  caveats: [
    'RCPs do not cover SageMaker, Bedrock, Glue or Lake Formation.',
    'AssumeRoleWithSAML and AssumeRoleWithWebIdentity callers belong to no organisation: they are left out, and bound by the trust policy and the identity provider.',
    'Resources of the management account are bound by no RCP.',
  ],
  sources: [
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_examples.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sourceorgid',
  ],
  statements: (_parameters, { organisationId }) => [
    {
      Sid: 'OrganisationIdentities',
      Effect: 'Deny',
      Principal: '*',
      Action: [...services, 'sts:AssumeRole'],
      Resource: '*',
      Condition: {
        StringNotEqualsIfExists: { 'aws:PrincipalOrgID': organisationId },
        BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
      },
    },
    {
      Sid: 'ServicesForTheOrganisation',
      Effect: 'Deny',
      Principal: '*',
      Action: [...services, 'sts:AssumeRole'],
      Resource: '*',
      Condition: {
        StringNotEqualsIfExists: { 'aws:SourceOrgID': organisationId },
        Null: { 'aws:SourceAccount': 'false' },
        Bool: { 'aws:PrincipalIsAWSService': 'true' },
      },
    },
    {
      Sid: 'SecureTransport',
      Effect: 'Deny',
      Principal: '*',
      Action: [...services, 'sts:*'],
      Resource: '*',
      Condition: { BoolIfExists: { 'aws:SecureTransport': 'false' } },
    },
  ],
});
