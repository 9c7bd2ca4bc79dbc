import type { ApiCall } from './boto3-process.ts';
import { costCentre } from './guardrail-inputs.ts';
import type { GuardrailPair, PairWorld } from './guardrail-pairs.ts';

/** The same for the guardrails of Acme's own. The twin has no people who label: what passes comes to "not implemented", after authorisation. */
export function ownGuardrailPairs({ account }: Pick<PairWorld, 'account'>): readonly GuardrailPair[] {
  const id = account('churn-sandbox');
  const label = (workteam: string): ApiCall => ({
    as: 'scientist@churn-sandbox',
    service: 'sagemaker',
    operation: 'create-labeling-job',
    input: {
      LabelingJobName: 'letters',
      LabelAttributeName: 'kind',
      InputConfig: { DataSource: { S3DataSource: { ManifestS3Uri: 's3://letters/manifest' } } },
      OutputConfig: { S3OutputPath: 's3://letters/labels' },
      RoleArn: `arn:aws:iam::${id}:role/paddock/execution`,
      HumanTaskConfig: {
        WorkteamArn: `arn:aws:sagemaker:eu-west-1:${workteam}`,
        UiConfig: { UiTemplateS3Uri: 's3://letters/ui' },
        TaskTitle: 'Kind',
        TaskDescription: 'Kind of letter',
        NumberOfHumanWorkersPerDataObject: 1,
        TaskTimeLimitInSeconds: 600,
      },
      Tags: costCentre,
    },
  });
  const enlist = (as: string): ApiCall => ({
    as: `${as}@churn-sandbox`,
    service: 'sagemaker',
    operation: 'create-workteam',
    input: {
      WorkteamName: 'back-office',
      Description: 'Back office',
      MemberDefinitions: [{ CognitoMemberDefinition: { UserPool: 'eu-west-1_pool', UserGroup: 'clerks', ClientId: 'client' } }],
    },
  });
  const clients = ['aws', 'boto3'] as const;
  return clients.flatMap((by): readonly GuardrailPair[] => [
    {
      guardrail: 'labelling-by-staff',
      statements: ['LabellingByStaff'],
      name: 'letters labelled by the crowd, or by staff',
      at: '',
      by,
      refused: label('394669845002:workteam/public-crowd/default'),
      allowed: label(`${id}:workteam/private-crowd/back-office`),
      passes: 'NotImplemented',
    },
    {
      guardrail: 'labelling-by-staff',
      statements: ['StaffIsNamedByAdmins'],
      name: 'a team of labellers made by a scientist, or by an administrator',
      at: '',
      by,
      refused: enlist('scientist'),
      allowed: enlist('admin'),
      passes: 'NotImplemented',
    },
  ]);
}
