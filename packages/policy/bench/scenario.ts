/**
 * The scenario of issue 3: three SCP levels with five policies each, a 20-statement identity policy, a 4-statement bucket policy and
 * 27 context keys; requests of a scientist of which some are allowed and the others denied, each for another reason.
 */
import type { Context, PrincipalInput } from '@paddock/policy/request';

export interface ScenarioRequest {
  readonly principal: PrincipalInput;
  readonly action: string;
  readonly resource: string;
  readonly context: Context;
}

const account = '111122223333';

function policy(...statements: readonly object[]): object {
  return { Version: '2012-10-17', Statement: statements };
}

const fullAccess = policy({ Sid: 'FullAccess', Effect: 'Allow', Action: '*', Resource: '*' });

const root = [
  fullAccess,
  policy({
    Sid: 'Regions',
    Effect: 'Deny',
    NotAction: ['iam:*', 'sts:*', 'organizations:*', 'support:*', 'route53:*', 'cloudfront:*', 'budgets:*'],
    Resource: '*',
    Condition: { StringNotEquals: { 'aws:RequestedRegion': ['eu-west-1', 'eu-central-1'] } },
  }),
  policy({
    Sid: 'Trails',
    Effect: 'Deny',
    Action: ['cloudtrail:StopLogging', 'cloudtrail:DeleteTrail', 'cloudtrail:UpdateTrail'],
    Resource: '*',
  }),
  policy({ Sid: 'Recorders', Effect: 'Deny', Action: ['config:Delete*', 'config:StopConfigurationRecorder'], Resource: '*' }),
  policy(
    { Sid: 'Leave', Effect: 'Deny', Action: 'organizations:LeaveOrganization', Resource: '*' },
    { Sid: 'Tls', Effect: 'Deny', Action: 's3:*', Resource: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
  ),
];

const unit = [
  fullAccess,
  policy({
    Sid: 'Subnets',
    Effect: 'Deny',
    Action: ['sagemaker:CreateTrainingJob', 'sagemaker:CreateModel', 'sagemaker:CreateProcessingJob'],
    Resource: '*',
    Condition: { Null: { 'sagemaker:VpcSubnets': 'true' } },
  }),
  policy({
    Sid: 'Hosting',
    Effect: 'Deny',
    Action: ['sagemaker:CreateEndpoint', 'sagemaker:UpdateEndpoint', 'sagemaker:InvokeEndpoint*'],
    Resource: '*',
  }),
  policy({
    Sid: 'Instances',
    Effect: 'Deny',
    Action: 'sagemaker:Create*',
    Resource: '*',
    Condition: { 'ForAnyValue:StringNotLike': { 'sagemaker:InstanceTypes': ['ml.t3.*', 'ml.m5.*', 'ml.g5.*', 'system'] } },
  }),
  policy({
    Sid: 'Roles',
    Effect: 'Deny',
    Action: ['iam:CreateUser', 'iam:CreateAccessKey', 'iam:PutRolePolicy'],
    Resource: '*',
    Condition: { StringNotLike: { 'aws:PrincipalArn': `arn:aws:iam::*:role/paddock/deployer` } },
  }),
];

const own = [
  fullAccess,
  policy({
    Sid: 'CostCenter',
    Effect: 'Deny',
    Action: ['sagemaker:CreateTrainingJob', 'sagemaker:CreateNotebookInstance'],
    Resource: '*',
    Condition: { Null: { 'aws:RequestTag/CostCenter': 'true' } },
  }),
  policy({
    Sid: 'Sources',
    Effect: 'Deny',
    Action: 's3:*',
    Resource: 'arn:aws:s3:::acme-*',
    Condition: { StringNotEquals: { 'aws:SourceVpc': 'vpc-0a1b2c3d' }, Bool: { 'aws:ViaAWSService': 'false' } },
  }),
  policy({
    Sid: 'Runtime',
    Effect: 'Deny',
    Action: 'sagemaker:CreateTrainingJob',
    Resource: '*',
    Condition: { NumericGreaterThan: { 'sagemaker:MaxRuntimeInSeconds': '86400' } },
  }),
  policy({
    Sid: 'Keys',
    Effect: 'Deny',
    Action: 's3:PutObject',
    Resource: '*',
    Condition: { StringNotLike: { 's3:x-amz-server-side-encryption-aws-kms-key-id': `arn:aws:kms:eu-west-1:${account}:key/*` } },
  }),
];

const services = [
  'athena',
  'glue',
  'ecr',
  'logs',
  'cloudwatch',
  'codeartifact',
  'codecommit',
  'servicecatalog',
  'ssm',
  'kms',
  'ec2',
  'lambda',
  'events',
];

const identity = policy(
  ...services.map((service, index) => ({
    Sid: `Use${index}`,
    Effect: 'Allow',
    Action: [`${service}:Get*`, `${service}:List*`, `${service}:Describe*`],
    Resource: '*',
  })),
  { Sid: 'Studio', Effect: 'Allow', Action: ['sagemaker:Describe*', 'sagemaker:List*', 'sagemaker:Search'], Resource: '*' },
  {
    Sid: 'Train',
    Effect: 'Allow',
    Action: ['sagemaker:CreateTrainingJob', 'sagemaker:StopTrainingJob'],
    Resource: `arn:aws:sagemaker:eu-west-1:${account}:training-job/churn-*`,
    Condition: { StringEquals: { 'aws:PrincipalTag/project': 'churn' } },
  },
  {
    Sid: 'Buckets',
    Effect: 'Allow',
    Action: 's3:ListBucket',
    Resource: 'arn:aws:s3:::acme-churn',
    Condition: { StringLike: { 's3:prefix': ['data/*', 'models/*'] } },
  },
  {
    Sid: 'Read',
    Effect: 'Allow',
    Action: ['s3:GetObject', 's3:GetObjectVersion'],
    Resource: ['arn:aws:s3:::acme-churn/data/*', 'arn:aws:s3:::acme-churn/models/*'],
    Condition: { IpAddress: { 'aws:VpcSourceIp': ['10.0.0.0/16', '10.1.0.0/16'] } },
  },
  {
    Sid: 'Write',
    Effect: 'Allow',
    Action: 's3:PutObject',
    Resource: 'arn:aws:s3:::acme-churn/models/*',
    Condition: { StringEquals: { 's3:x-amz-server-side-encryption': 'aws:kms' } },
  },
  {
    Sid: 'Pass',
    Effect: 'Allow',
    Action: 'iam:PassRole',
    Resource: `arn:aws:iam::${account}:role/paddock/execution`,
    Condition: { StringEquals: { 'iam:PassedToService': 'sagemaker.amazonaws.com' } },
  },
  { Sid: 'Secrets', Effect: 'Deny', Action: ['s3:GetObject', 's3:PutObject'], Resource: 'arn:aws:s3:::acme-churn/data/restricted/*' },
);

const bucket = policy(
  {
    Sid: 'Organisation',
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: ['arn:aws:s3:::acme-churn', 'arn:aws:s3:::acme-churn/*'],
    Condition: { StringNotEquals: { 'aws:PrincipalOrgID': 'o-abc123def4' } },
  },
  {
    Sid: 'Endpoint',
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: 'arn:aws:s3:::acme-churn/*',
    Condition: { StringNotEquals: { 'aws:SourceVpce': ['vpce-0011', 'vpce-0022'] } },
  },
  {
    Sid: 'Deletion',
    Effect: 'Deny',
    Principal: '*',
    Action: ['s3:DeleteObject', 's3:DeleteObjectVersion'],
    Resource: 'arn:aws:s3:::acme-churn/*',
    Condition: { StringNotLike: { 'aws:PrincipalArn': `arn:aws:iam::${account}:role/paddock/admin` } },
  },
  {
    Sid: 'Shared',
    Effect: 'Allow',
    Principal: '*',
    Action: 's3:GetObject',
    Resource: 'arn:aws:s3:::acme-churn/shared/*',
    Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-abc123def4' } },
  },
);

export const scenarioPolicies = { scps: [root, unit, own], identity: [identity], resource: bucket } as const;

const context: Context = {
  'aws:PrincipalArn': `arn:aws:iam::${account}:role/paddock/scientist`,
  'aws:PrincipalAccount': account,
  'aws:PrincipalOrgID': 'o-abc123def4',
  'aws:PrincipalOrgPaths': ['o-abc123def4/r-ab12/ou-ab12-11111111/'],
  'aws:PrincipalTag/project': 'churn',
  'aws:PrincipalTag/team': 'retention',
  'aws:PrincipalType': 'AssumedRole',
  'aws:PrincipalIsAWSService': 'false',
  'aws:userid': 'AROAEXAMPLEID:ana',
  'aws:FederatedProvider': `arn:aws:iam::${account}:saml-provider/corp`,
  'aws:TokenIssueTime': '2026-11-23T08:00:00Z',
  'aws:MultiFactorAuthPresent': 'true',
  'aws:RequestedRegion': 'eu-west-1',
  'aws:SecureTransport': 'true',
  'aws:ViaAWSService': 'false',
  'aws:SourceVpc': 'vpc-0a1b2c3d',
  'aws:SourceVpce': 'vpce-0011',
  'aws:VpcSourceIp': '10.0.3.7',
  'aws:UserAgent': 'Boto3/1.43',
  'aws:CurrentTime': '2026-11-23T09:00:00Z',
  'aws:EpochTime': '1795424400',
  'aws:ResourceAccount': account,
  'aws:ResourceOrgID': 'o-abc123def4',
  'aws:ResourceTag/project': 'churn',
  's3:authType': 'REST-HEADER',
  's3:signatureversion': 'AWS4-HMAC-SHA256',
  's3:x-amz-server-side-encryption': 'aws:kms',
};

const base = { principal: `arn:aws:sts::${account}:assumed-role/scientist/ana` };
const without = (key: string): Context => Object.fromEntries(Object.entries(context).filter(([name]) => name !== key));

/** Allowed and refused in turn; each has 27 context keys, or one fewer. */
export const scenarioRequests: readonly ScenarioRequest[] = [
  { ...base, action: 's3:GetObject', resource: 'arn:aws:s3:::acme-churn/data/2026/part-0001.parquet', context },
  { ...base, action: 's3:GetObject', resource: 'arn:aws:s3:::acme-churn/data/restricted/names.csv', context },
  { ...base, action: 's3:GetObject', resource: 'arn:aws:s3:::acme-churn/shared/readme.txt', context },
  { ...base, action: 's3:GetObject', resource: 'arn:aws:s3:::acme-churn/data/x', context: { ...context, 'aws:SourceVpce': 'vpce-9999' } },
  { ...base, action: 'logs:DescribeLogGroups', resource: '*', context },
  { ...base, action: 's3:DeleteObject', resource: 'arn:aws:s3:::acme-churn/models/m1', context },
  { ...base, action: 'sagemaker:DescribeTrainingJob', resource: `arn:aws:sagemaker:eu-west-1:${account}:training-job/churn-1`, context },
  { ...base, action: 's3:GetObject', resource: 'arn:aws:s3:::acme-churn/models/m1', context: without('aws:SourceVpc') },
  {
    ...base,
    action: 's3:PutObject',
    resource: 'arn:aws:s3:::acme-churn/models/m1',
    context: { ...without('aws:UserAgent'), 's3:x-amz-server-side-encryption-aws-kms-key-id': `arn:aws:kms:eu-west-1:${account}:key/k1` },
  },
  {
    ...base,
    action: 's3:GetObject',
    resource: 'arn:aws:s3:::acme-churn/data/x',
    context: { ...context, 'aws:RequestedRegion': 'us-east-1' },
  },
];
