/** The policies of many accounts: control policies that units share, and per account roles whose ARNs hold its id. */
export interface AccountPolicies {
  readonly scps: readonly (readonly object[])[];
  readonly roles: readonly { readonly trust: object; readonly identity: object; readonly boundary: object }[];
}

const version = '2012-10-17';
const personas = ['scientist', 'engineer', 'lead', 'execution'] as const;

export function accountsPolicies(count: number, sharedScps: readonly (readonly object[])[]): readonly AccountPolicies[] {
  return Array.from({ length: count }, (_, index) => {
    const account = String(100_000_000_000 + index);
    return { scps: sharedScps, roles: personas.map((persona) => roleOf(account, persona)) };
  });
}

function roleOf(account: string, persona: string): AccountPolicies['roles'][number] {
  return {
    trust: {
      Version: version,
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: `arn:aws:iam::${account}:saml-provider/corp` },
          Action: 'sts:AssumeRoleWithSAML',
          Condition: { StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' } },
        },
      ],
    },
    identity: {
      Version: version,
      Statement: [
        { Sid: 'See', Effect: 'Allow', Action: ['sagemaker:Describe*', 'sagemaker:List*', 'logs:Get*', 'cloudwatch:Get*'], Resource: '*' },
        {
          Sid: 'Jobs',
          Effect: 'Allow',
          Action: ['sagemaker:CreateTrainingJob', 'sagemaker:StopTrainingJob'],
          Resource: `arn:aws:sagemaker:*:${account}:training-job/*`,
          Condition: { StringEquals: { 'aws:PrincipalTag/project': '${aws:ResourceTag/project}' } },
        },
        {
          Sid: 'Data',
          Effect: 'Allow',
          Action: ['s3:GetObject', 's3:ListBucket'],
          Resource: [`arn:aws:s3:::data-${account}`, `arn:aws:s3:::data-${account}/${persona}/*`],
        },
        { Sid: 'Keys', Effect: 'Allow', Action: ['kms:Decrypt', 'kms:GenerateDataKey'], Resource: `arn:aws:kms:*:${account}:key/*` },
        {
          Sid: 'Pass',
          Effect: 'Allow',
          Action: 'iam:PassRole',
          Resource: `arn:aws:iam::${account}:role/paddock/execution`,
          Condition: { StringEquals: { 'iam:PassedToService': 'sagemaker.amazonaws.com' } },
        },
      ],
    },
    boundary: {
      Version: version,
      Statement: [
        { Sid: 'All', Effect: 'Allow', NotAction: ['iam:*', 'organizations:*'], Resource: '*' },
        { Sid: 'Own', Effect: 'Deny', Action: 'iam:*', Resource: `arn:aws:iam::${account}:role/paddock/*` },
      ],
    },
  };
}
