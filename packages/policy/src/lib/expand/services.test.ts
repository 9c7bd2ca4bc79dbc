import { describe, expect, it } from 'vitest';
import { expand, type OperationCall, type ResourceLookup } from '../../expand.ts';

const account = '111122223333';
const region = 'eu-west-1';
const arn = (service: string, rest: string) => `arn:aws:${service}:${region}:${account}:${rest}`;

const lookup: ResourceLookup = {
  organization: () => ({ id: 'o-abc', managementAccount: '999988887777' }),
  arnOf: (type, name) =>
    new Map(
      Object.entries({
        'iam:role Scientist': `arn:aws:iam::${account}:role/paddock/Scientist`,
        'iam:role instance-profile/web': `arn:aws:iam::${account}:role/web`,
        'iam:user ': `arn:aws:iam::${account}:user/me`,
        'kms:key alias/data': arn('kms', 'key/1234'),
        'organizations:policy p-1': 'arn:aws:organizations::999988887777:policy/o-abc/service_control_policy/p-1',
        'config:ConfigRule r': arn('config', 'config-rule/config-rule-xyz'),
      }),
    ).get(`${type} ${name}`),
};

type Row = readonly [service: string, operation: string, input: OperationCall['input'], pairs: readonly string[]];

function targets([service, operation, input]: Row, answers?: ResourceLookup): readonly string[] {
  const call: OperationCall = { service, operation, input, account, region, ...(answers === undefined ? {} : { lookup: answers }) };
  return expand(call).map(({ action, resource }) => `${action} ${resource}`);
}

const role = `arn:aws:iam::${account}:role/x`;
const passRole = `iam:PassRole ${role}`;

const rows: readonly Row[] = [
  ['budgets', 'DescribeBudgets', { AccountId: account }, [`budgets:ViewBudget arn:aws:budgets::${account}:budget/*`]],
  [
    'budgets',
    'CreateBudgetAction',
    { AccountId: account, BudgetName: 'b', ExecutionRoleArn: role },
    [`budgets:CreateBudgetAction arn:aws:budgets::${account}:budget/b/action/*`, passRole],
  ],
  [
    'cloudformation',
    'CreateStack',
    { StackName: 's', RoleARN: role },
    [`cloudformation:CreateStack ${arn('cloudformation', 'stack/s/*')}`, passRole],
  ],
  [
    'cloudformation',
    'DeleteStack',
    { StackName: arn('cloudformation', 'stack/s/1-2') },
    [`cloudformation:DeleteStack ${arn('cloudformation', 'stack/s/1-2')}`],
  ],
  ['cloudformation', 'DescribeStacks', {}, ['cloudformation:DescribeStacks *']],
  ['cloudtrail', 'StopLogging', { Name: 't' }, [`cloudtrail:StopLogging ${arn('cloudtrail', 'trail/t')}`]],
  [
    'codeartifact',
    'DescribePackage',
    { domain: 'd', domainOwner: '222233334444', repository: 'r', format: 'npm', package: 'p' },
    [`codeartifact:DescribePackage arn:aws:codeartifact:${region}:222233334444:package/d/r/npm//p`],
  ],
  ['codebuild', 'StopBuild', { id: 'project:uuid' }, [`codebuild:StopBuild ${arn('codebuild', 'project/project')}`]],
  [
    'codepipeline',
    'PutApprovalResult',
    { pipelineName: 'p', stageName: 's', actionName: 'a' },
    [`codepipeline:PutApprovalResult ${arn('codepipeline', 'p/s/a')}`],
  ],
  ['config', 'DeleteConfigRule', { ConfigRuleName: 'r' }, [`config:DeleteConfigRule ${arn('config', 'config-rule/*')}`]],
  [
    'config',
    'StopConfigurationRecorder',
    { ConfigurationRecorderName: 'd' },
    [`config:StopConfigurationRecorder ${arn('config', 'configuration-recorder/d/*')}`],
  ],
  [
    'ec2',
    'CreateSubnet',
    { VpcId: 'vpc-1' },
    [`ec2:CreateSubnet ${arn('ec2', 'subnet/*')}`, `ec2:CreateSubnet ${arn('ec2', 'vpc/vpc-1')}`],
  ],
  [
    'ec2',
    'CreateVpc',
    { TagSpecifications: [{ ResourceType: 'vpc', Tags: [{ Key: 'a', Value: 'b' }] }] },
    [`ec2:CreateVpc ${arn('ec2', 'vpc/*')}`, `ec2:CreateTags ${arn('ec2', 'vpc/*')}`],
  ],
  [
    'ec2',
    'CreateTags',
    { Resources: ['i-1', 'ami-1'], Tags: [] },
    [`ec2:CreateTags ${arn('ec2', 'instance/i-1')}`, `ec2:CreateTags arn:aws:ec2:${region}::image/ami-1`],
  ],
  ['ec2', 'DescribeVpcs', {}, ['ec2:DescribeVpcs *']],
  [
    'ecr',
    'PutImage',
    { registryId: '222233334444', repositoryName: 'a/b' },
    [`ecr:PutImage arn:aws:ecr:${region}:222233334444:repository/a/b`],
  ],
  ['events', 'PutRule', { Name: 'r' }, [`events:PutRule ${arn('events', 'rule/r')}`]],
  ['events', 'PutRule', { Name: 'r', EventBusName: 'bus' }, [`events:PutRule ${arn('events', 'rule/bus/r')}`]],
  [
    'events',
    'PutEvents',
    { Entries: [{ Source: 's' }, { EventBusName: arn('events', 'event-bus/b') }] },
    [`events:PutEvents ${arn('events', 'event-bus/default')}`, `events:PutEvents ${arn('events', 'event-bus/b')}`],
  ],
  [
    'glue',
    'GetTable',
    { CatalogId: '222233334444', DatabaseName: 'd', Name: 't' },
    ['database/d', 'catalog', 'table/d/t'].map((rest) => `glue:GetTable arn:aws:glue:${region}:222233334444:${rest}`),
  ],
  ['iam', 'CreateRole', { RoleName: 'r', Path: '/paddock/' }, [`iam:CreateRole arn:aws:iam::${account}:role/paddock/r`]],
  ['iam', 'DeleteRole', { RoleName: 'r' }, [`iam:DeleteRole arn:aws:iam::${account}:role/r`]],
  [
    'iam',
    'CreateServiceLinkedRole',
    { AWSServiceName: 'x.amazonaws.com' },
    [`iam:CreateServiceLinkedRole arn:aws:iam::${account}:role/aws-service-role/x.amazonaws.com/*`],
  ],
  ['iam', 'GetUser', {}, [`iam:GetUser arn:aws:iam::${account}:user/*`]],
  [
    'identitystore',
    'GetUserId',
    { IdentityStoreId: 'd-1' },
    [
      `identitystore:GetUserId arn:aws:identitystore::${account}:identitystore/d-1`,
      'identitystore:GetUserId arn:aws:identitystore:::user/*',
    ],
  ],
  [
    'kms',
    'CreateAlias',
    { AliasName: 'alias/a', TargetKeyId: '1' },
    [`kms:CreateAlias ${arn('kms', 'alias/a')}`, `kms:CreateAlias ${arn('kms', 'key/1')}`],
  ],
  ['kms', 'Encrypt', { KeyId: 'alias/unknown' }, [`kms:Encrypt ${arn('kms', 'key/*')}`]],
  [
    'kms',
    'ReEncrypt',
    { SourceKeyId: '1', DestinationKeyId: '2' },
    [`kms:ReEncryptFrom ${arn('kms', 'key/1')}`, `kms:ReEncryptTo ${arn('kms', 'key/2')}`],
  ],
  ['lakeformation', 'RegisterResource', { ResourceArn: 'arn:aws:s3:::b', RoleArn: role }, ['lakeformation:RegisterResource *', passRole]],
  ['lambda', 'Invoke', { FunctionName: 'f', Qualifier: 'live' }, [`lambda:InvokeFunction ${arn('lambda', 'function:f:live')}`]],
  ['lambda', 'GetFunction', { FunctionName: `${account}:function:f` }, [`lambda:GetFunction ${arn('lambda', 'function:f')}`]],
  ['logs', 'DeleteLogGroup', { logGroupName: '/a/b' }, [`logs:DeleteLogGroup ${arn('logs', 'log-group:/a/b:*')}`]],
  [
    'logs',
    'PutLogEvents',
    { logGroupName: '/a/b', logStreamName: 's' },
    [`logs:PutLogEvents ${arn('logs', 'log-group:/a/b:log-stream:s')}`],
  ],
  ['organizations', 'DescribeOrganization', {}, ['organizations:DescribeOrganization *']],
  [
    'ram',
    'DeleteResourceShare',
    { resourceShareArn: arn('ram', 'resource-share/1') },
    [`ram:DeleteResourceShare ${arn('ram', 'resource-share/1')}`],
  ],
  [
    's3',
    'CopyObject',
    { Bucket: 'b', Key: 'k', CopySource: '/from/a%20key?versionId=7' },
    ['s3:PutObject arn:aws:s3:::b/k', 's3:GetObjectVersion arn:aws:s3:::from/a key'],
  ],
  ['s3', 'GetObject', { Bucket: arn('s3', 'accesspoint/ap'), Key: 'k' }, [`s3:GetObject ${arn('s3', 'accesspoint/ap/object/k')}`]],
  [
    's3',
    'DeleteObjects',
    { Bucket: 'b', Delete: { Objects: [{ Key: 'a' }, { Key: 'c', VersionId: '1' }] } },
    ['s3:DeleteObject arn:aws:s3:::b/a', 's3:DeleteObjectVersion arn:aws:s3:::b/c'],
  ],
  [
    's3',
    'PutObject',
    { Bucket: 'b', Key: 'k', ACL: 'private', Tagging: 'a=1' },
    ['s3:PutObject arn:aws:s3:::b/k', 's3:PutObjectAcl arn:aws:s3:::b/k', 's3:PutObjectTagging arn:aws:s3:::b/k'],
  ],
  ['s3control', 'PutPublicAccessBlock', { AccountId: account }, ['s3:PutAccountPublicAccessBlock *']],
  ['servicecatalog', 'ProvisionProduct', { ProductId: 'prod-1' }, [`servicecatalog:ProvisionProduct ${arn('catalog', 'product/prod-1')}`]],
  ['sns', 'Unsubscribe', { SubscriptionArn: arn('sns', 't:uuid') }, [`sns:Unsubscribe ${arn('sns', 't')}`]],
  ['sns', 'Publish', { PhoneNumber: '+1' }, ['sns:Publish *']],
  [
    'sqs',
    'SendMessageBatch',
    { QueueUrl: `https://sqs.${region}.amazonaws.com/222233334444/q` },
    [`sqs:SendMessage arn:aws:sqs:${region}:222233334444:q`],
  ],
  ['ssm', 'GetParameter', { Name: '/a/b' }, [`ssm:GetParameter ${arn('ssm', 'parameter/a/b')}`]],
  [
    'ssm',
    'SendCommand',
    { DocumentName: 'AWS-RunShellScript', InstanceIds: ['i-1', 'mi-2'] },
    [
      `ssm:SendCommand arn:aws:ssm:${region}::document/AWS-RunShellScript`,
      `ssm:SendCommand ${arn('ec2', 'instance/i-1')}`,
      `ssm:SendCommand ${arn('ssm', 'managed-instance/mi-2')}`,
    ],
  ],
  [
    'sso-admin',
    'CreateAccountAssignment',
    { InstanceArn: 'arn:aws:sso:::instance/i', TargetId: '222233334444', PermissionSetArn: 'arn:aws:sso:::permissionSet/i/p' },
    ['account/222233334444', 'instance/i', 'permissionSet/i/p'].map((rest) => `sso:CreateAccountAssignment arn:aws:sso:::${rest}`),
  ],
  [
    'sts',
    'AssumeRole',
    { RoleArn: role, RoleSessionName: 's', Tags: [{ Key: 'a', Value: 'b' }], SourceIdentity: 'me' },
    [`sts:AssumeRole ${role}`, `sts:TagSession ${role}`, `sts:SetSourceIdentity ${role}`],
  ],
];

const withLookup: readonly Row[] = [
  ['iam', 'GetRole', { RoleName: 'Scientist' }, [`iam:GetRole arn:aws:iam::${account}:role/paddock/Scientist`]],
  ['iam', 'GetUser', {}, [`iam:GetUser arn:aws:iam::${account}:user/me`]],
  ['kms', 'Encrypt', { KeyId: 'alias/data' }, [`kms:Encrypt ${arn('kms', 'key/1234')}`]],
  ['config', 'DeleteConfigRule', { ConfigRuleName: 'r' }, [`config:DeleteConfigRule ${arn('config', 'config-rule/config-rule-xyz')}`]],
  [
    'ec2',
    'AssociateIamInstanceProfile',
    { InstanceId: 'i-1', IamInstanceProfile: { Name: 'web' } },
    [`ec2:AssociateIamInstanceProfile ${arn('ec2', 'instance/i-1')}`, `iam:PassRole arn:aws:iam::${account}:role/web`],
  ],
  [
    'organizations',
    'MoveAccount',
    { AccountId: '222233334444', SourceParentId: 'r-1', DestinationParentId: 'ou-1-2' },
    ['account/o-abc/222233334444', 'root/o-abc/r-1', 'ou/o-abc/ou-1-2'].map(
      (rest) => `organizations:MoveAccount arn:aws:organizations::999988887777:${rest}`,
    ),
  ],
  [
    'organizations',
    'AttachPolicy',
    { PolicyId: 'p-1', TargetId: 'ou-1-2' },
    ['policy/o-abc/service_control_policy/p-1', 'ou/o-abc/ou-1-2'].map(
      (rest) => `organizations:AttachPolicy arn:aws:organizations::999988887777:${rest}`,
    ),
  ],
];

describe('what calls are authorised as', () => {
  it.each(rows.map((row) => [`${row[0]} ${row[1]} ${JSON.stringify(row[2])}`, row] as const))('%s', (_name, row) => {
    expect(targets(row)).toEqual(row[3]);
  });

  it.each(withLookup.map((row) => [`${row[0]} ${row[1]}`, row] as const))('%s with what the caller knows', (_name, row) => {
    expect(targets(row, lookup)).toEqual(row[3]);
  });

  it('puts the partition and the region of the call into ARNs', () => {
    const [pair] = expand({
      service: 'sqs',
      operation: 'CreateQueue',
      input: { QueueName: 'q' },
      account,
      region: 'cn-north-1',
      partition: 'aws-cn',
    });
    expect(pair?.resource).toBe(`arn:aws-cn:sqs:cn-north-1:${account}:q`);
  });
});

describe('the keys that calls fill', () => {
  const contextOf = (service: string, operation: string, input: OperationCall['input'], action: string) =>
    expand({ service, operation, input, account, region, lookup }).find((pair) => pair.action === action)?.context;

  it('fills the keys of an S3 upload from its headers', () => {
    const input = {
      Bucket: 'b',
      Key: 'k',
      ServerSideEncryption: 'aws:kms',
      SSEKMSKeyId: 'alias/data',
      Tagging: 'team=a%20b&x=',
      IfNoneMatch: '*',
    };
    expect(contextOf('s3', 'PutObject', input, 's3:PutObject')).toEqual({
      's3:ObjectCreationOperation': 'true',
      's3:x-amz-server-side-encryption': 'aws:kms',
      's3:x-amz-server-side-encryption-aws-kms-key-id': arn('kms', 'key/1234'),
      's3:RequestObjectTag/team': 'a b',
      's3:RequestObjectTag/x': '',
      's3:RequestObjectTagKeys': ['team', 'x'],
      's3:if-none-match': '*',
    });
  });

  it('fills the encryption context of KMS, and the alias that the request names', () => {
    expect(contextOf('kms', 'Decrypt', { KeyId: 'alias/data', EncryptionContext: { app: 'x' } }, 'kms:Decrypt')).toMatchObject({
      'kms:EncryptionContext:app': 'x',
      'kms:EncryptionContextKeys': ['app'],
      'kms:RequestAlias': 'alias/data',
      'kms:CallerAccount': account,
    });
  });

  it('gives tags of an EC2 request only to the resources of their type', () => {
    const input = { ImageId: 'ami-1', TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'a', Value: 'b' }] }] };
    const pairs = expand({ service: 'ec2', operation: 'RunInstances', input, account, region });
    const tagged = pairs
      .filter(({ context }) => context['aws:RequestTag/a'] === 'b')
      .map(({ action, resourceType }) => `${action} ${resourceType ?? ''}`);
    expect(tagged).toEqual(['ec2:RunInstances instance', 'ec2:CreateTags instance']);
    expect(pairs.find(({ action }) => action === 'ec2:CreateTags')?.context['ec2:CreateAction']).toBe('RunInstances');
  });

  it('fills the keys of an EventBridge rule from its pattern', () => {
    const EventPattern = JSON.stringify({ source: ['aws.ec2'], 'detail-type': ['x'], detail: { service: ['EC2'] } });
    expect(contextOf('events', 'PutRule', { Name: 'r', EventPattern }, 'events:PutRule')).toEqual({
      'events:source': ['aws.ec2'],
      'events:detail-type': ['x'],
      'events:detail.service': 'EC2',
    });
    expect(contextOf('events', 'PutRule', { Name: 'r', EventPattern: 'not JSON' }, 'events:PutRule')).toEqual({});
  });

  it('fills the type of an Organizations policy from what the caller knows', () => {
    expect(contextOf('organizations', 'DetachPolicy', { PolicyId: 'p-1', TargetId: 'r-1' }, 'organizations:DetachPolicy')).toEqual({
      'organizations:PolicyType': 'SERVICE_CONTROL_POLICY',
    });
  });

  it('fills the overrides of a build', () => {
    expect(
      contextOf(
        'codebuild',
        'StartBuild',
        { projectName: 'p', sourceLocationOverride: 'x', artifactsOverride: { type: 'S3' } },
        'codebuild:StartBuild',
      ),
    ).toEqual({
      'codebuild:source.location': 'x',
      'codebuild:artifacts': 'true',
    });
  });
});
