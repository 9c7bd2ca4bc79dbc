/** A small world in which random requests and policies meet often: few accounts, names that resemble each other, values at the edges. */
export const management = '999999999999';
export const accounts = ['111122223333', '444455556666', management] as const;

/** Per principal: what it is and the path of its role, which its ARN does not show. */
export interface UniversePrincipal {
  readonly input: string | { readonly kind: 'anonymous' } | { readonly kind: 'service'; readonly service: string };
  readonly account?: string;
  readonly roleArn?: string;
  /** Whether it can have identity policies and a boundary; whether it can have a session policy. */
  readonly hasIdentity: boolean;
  readonly hasSession: boolean;
}

export const principals: readonly UniversePrincipal[] = [
  ...accounts.flatMap((account): UniversePrincipal[] => [
    { input: `arn:aws:iam::${account}:root`, account, hasIdentity: false, hasSession: false },
    { input: `arn:aws:iam::${account}:user/ana`, account, hasIdentity: true, hasSession: false },
    { input: `arn:aws:iam::${account}:user/team/bo`, account, hasIdentity: true, hasSession: false },
    { input: `arn:aws:sts::${account}:assumed-role/Lab/ana`, account, hasIdentity: true, hasSession: true },
    {
      input: `arn:aws:sts::${account}:assumed-role/Deep/job`,
      account,
      roleArn: `arn:aws:iam::${account}:role/team/x/Deep`,
      hasIdentity: true,
      hasSession: true,
    },
    { input: `arn:aws:sts::${account}:federated-user/fay`, account, hasIdentity: true, hasSession: true },
    {
      input: `arn:aws:sts::${account}:assumed-role/AWSServiceRoleForML/s`,
      account,
      roleArn: `arn:aws:iam::${account}:role/aws-service-role/ml.amazonaws.com/AWSServiceRoleForML`,
      hasIdentity: true,
      hasSession: true,
    },
  ]),
  { input: { kind: 'anonymous' }, hasIdentity: false, hasSession: false },
  { input: { kind: 'service', service: 'sagemaker.amazonaws.com' }, hasIdentity: false, hasSession: false },
];

/** An action and the resources that it may be asked about. */
export interface UniverseAction {
  readonly action: string;
  readonly resources: readonly string[];
}

const buckets = [
  'arn:aws:s3:::lab',
  'arn:aws:s3:::lab/ana/x',
  'arn:aws:s3:::lab/a*b',
  'arn:aws:s3:::lab/A/deep/x',
  'arn:aws:s3:::other/ml/y',
];
const perAccount = (resource: (account: string) => string): readonly string[] => accounts.map(resource);

export const actions: readonly UniverseAction[] = [
  { action: 's3:GetObject', resources: buckets },
  { action: 's3:GetObjectTagging', resources: buckets },
  { action: 's3:ListAllMyBuckets', resources: ['*'] },
  {
    action: 'kms:Decrypt',
    resources: [...perAccount((account) => `arn:aws:kms:eu-west-1:${account}:key/k-1`), 'arn:aws:kms:eu-west-1:111122223333:alias/aws/s3'],
  },
  { action: 'kms:RetireGrant', resources: perAccount((account) => `arn:aws:kms:eu-west-1:${account}:key/k-1`) },
  { action: 'kms:ListKeys', resources: ['*'] },
  { action: 'sts:AssumeRole', resources: perAccount((account) => `arn:aws:iam::${account}:role/Lab`) },
  { action: 'sts:GetCallerIdentity', resources: ['*'] },
  { action: 'sagemaker:CreateModel', resources: perAccount((account) => `arn:aws:sagemaker:eu-west-1:${account}:model/ml`) },
  { action: 'sqs:SendMessage', resources: perAccount((account) => `arn:aws:sqs:eu-west-1:${account}:queue:with:colons`) },
];

/** Values that a context key may have, the odd ones among them. */
export type KeyValues = readonly (string | number | boolean | readonly string[])[];

export const contextKeys: Readonly<Record<string, KeyValues>> = {
  'aws:PrincipalTag/team': ['ml', 'ML', '', 'a*b', 'm?', '${aws:username}', 'ana'],
  'aws:ResourceTag/team': ['ml', 'ops', 'aXb'],
  'aws:TagKeys': [[], ['team'], ['team', 'cost'], ['Team'], ['a', 'b', 'c'], 'team'],
  'aws:CalledVia': [['athena.amazonaws.com'], ['athena.amazonaws.com', 'glue.amazonaws.com']],
  'aws:SourceIp': ['10.0.0.1', '10.0.1.255', '203.0.113.7', '2001:db8::1', '2001:DB8:0:0:0:0:0:2', '::ffff:10.0.0.1', 'not-an-address'],
  'aws:CurrentTime': ['2026-11-23T09:00:00Z', '2026-11-23T09:00:00.500Z', '2026-11-23T10:00:00+01:00', '2026-01-01', 'yesterday'],
  'aws:EpochTime': [1_795_424_400, '1795424400', '0'],
  'aws:SecureTransport': [true, false, 'true', 'False', 'yes'],
  'aws:MultiFactorAuthAge': [0, 3600, '3599', '-1', '3600.0', '0.5', 'long'],
  'aws:SourceArn': [
    'arn:aws:s3:::lab',
    'arn:aws:sns:eu-west-1:111122223333:topic',
    'arn:aws:sns:eu-west-1:111122223333:topic:sub',
    'arn:aws:sns',
    'topic',
  ],
  'aws:SourceVpce': ['vpce-1', 'vpce-2'],
  'aws:FederatedProvider': ['arn:aws:iam::111122223333:saml-provider/corp', 'cognito-identity.amazonaws.com'],
  's3:prefix': ['ana/', 'ana/x', ''],
  'kms:ResourceAliases': [['alias/aws/s3'], ['alias/mine']],
  'sagemaker:VpcSubnets': [['subnet-1'], ['subnet-1', 'subnet-2'], []],
  'custom:Bytes': ['AQID', 'AQI=', 'AQI', '%%'],
  'custom:List': [['one'], ['one', 'two'], [], 'one'],
};

export const federatedProviders = ['arn:aws:iam::111122223333:saml-provider/corp', 'cognito-identity.amazonaws.com'] as const;
export const services = ['sagemaker.amazonaws.com', 'glue.amazonaws.com', '*'] as const;
