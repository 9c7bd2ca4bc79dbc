import { describe, expect, it } from 'vitest';
import { expand, type OperationCall } from '../../expand.ts';

const account = '111122223333';
const region = 'eu-west-1';
const role = `arn:aws:iam::${account}:role/x`;
const Tags = [{ Key: 'team', Value: 'ml' }];

const pairsOf = (service: string, operation: string, input: OperationCall['input']) =>
  expand({ service, operation, input, account, region });

const actionsOf = (service: string, operation: string, input: OperationCall['input']) =>
  pairsOf(service, operation, input).map(({ action }) => action);

function passedTo(service: string, operation: string, input: OperationCall['input']): readonly unknown[] {
  return pairsOf(service, operation, input)
    .filter(({ action, resource }) => action === 'iam:PassRole' && resource === role)
    .map(({ context }) => context['iam:PassedToService']);
}

describe('operations that need more than one action', () => {
  it.each([
    ['cloudformation', 'CreateStack', { StackName: 's', Tags }, 'cloudformation:TagResource'],
    ['cloudformation', 'CreateStackSet', { StackSetName: 's', Tags }, 'cloudformation:TagResource'],
    ['config', 'PutConfigRule', { ConfigRule: { ConfigRuleName: 'r' }, Tags }, 'config:TagResource'],
    ['servicecatalog', 'CreatePortfolio', { DisplayName: 'p', Tags }, 'servicecatalog:TagResource'],
    ['servicecatalog', 'UpdateProduct', { Id: 'prod-1', AddTags: Tags }, 'servicecatalog:TagResource'],
    ['sso-admin', 'CreatePermissionSet', { InstanceArn: 'arn:aws:sso:::instance/ssoins-1', Name: 'p', Tags }, 'sso:TagResource'],
    ['s3control', 'CreateStorageLensGroup', { AccountId: account, StorageLensGroup: { Name: 'g' }, Tags }, 's3:TagResource'],
    ['budgets', 'CreateBudgetAction', { AccountId: account, BudgetName: 'b', ResourceTags: Tags }, 'budgets:TagResource'],
  ] as const)('%s %s with tags: the tagging action too', (service, operation, input, action) => {
    const { Tags: _tags, AddTags: _add, ResourceTags: _resourceTags, ...untagged } = input as Record<string, unknown>;
    const tagged = pairsOf(service, operation, input).find((pair) => pair.action === action);
    expect(tagged?.context).toMatchObject({ 'aws:RequestTag/team': 'ml', 'aws:TagKeys': ['team'] });
    expect(actionsOf(service, operation, untagged)).not.toContain(action);
  });

  it('says by which operation a stack is tagged', () => {
    const tagging = pairsOf('cloudformation', 'UpdateStack', { StackName: 's', Tags }).find(({ action }) => action.endsWith('TagResource'));
    expect(tagging).toMatchObject({
      resource: `arn:aws:cloudformation:${region}:${account}:stack/s/*`,
      context: { 'cloudformation:CreateAction': 'UpdateStack' },
    });
  });

  it('asks for the stack policy only when one is given', () => {
    expect(actionsOf('cloudformation', 'UpdateStack', { StackName: 's', StackPolicyBody: '{}' })).toContain(
      'cloudformation:SetStackPolicy',
    );
    expect(actionsOf('cloudformation', 'UpdateStack', { StackName: 's' })).toEqual(['cloudformation:UpdateStack']);
  });

  it.each([
    ['GetColumnStatisticsForTable', 'glue:GetTable'],
    ['UpdateColumnStatisticsForTable', 'glue:UpdateTable'],
    ['DeleteColumnStatisticsForTable', 'glue:UpdateTable'],
    ['GetColumnStatisticsForPartition', 'glue:GetPartition'],
    ['UpdateColumnStatisticsForPartition', 'glue:UpdatePartition'],
    ['DeleteColumnStatisticsForPartition', 'glue:UpdatePartition'],
    ['CreatePartitionIndex', 'glue:UpdateTable'],
    ['DeletePartitionIndex', 'glue:UpdateTable'],
  ])('glue %s is authorised as %s, not as the action of its own name', (operation, action) => {
    const pairs = pairsOf('glue', operation, { DatabaseName: 'd', TableName: 't' });
    expect(new Set(pairs.map((pair) => pair.action))).toEqual(new Set([action]));
    expect(pairs.map(({ resource }) => resource)).toContain(`arn:aws:glue:${region}:${account}:table/d/t`);
  });

  it('passes the Glue connection that a federated database or an optimizer uses', () => {
    const passed = (operation: string, input: OperationCall['input']) =>
      pairsOf('glue', operation, input)
        .filter(({ action }) => action === 'glue:PassConnection')
        .map(({ resource }) => resource);
    const connection = `arn:aws:glue:${region}:${account}:connection/c`;
    expect(passed('CreateDatabase', { DatabaseInput: { Name: 'd', FederatedDatabase: { ConnectionName: 'c' } } })).toEqual([connection]);
    expect(passed('CreateDatabase', { DatabaseInput: { Name: 'd' } })).toEqual([]);
    const vpcConfiguration = { glueConnectionName: 'c' };
    expect(
      passed('UpdateTableOptimizer', { DatabaseName: 'd', TableName: 't', TableOptimizerConfiguration: { vpcConfiguration } }),
    ).toEqual([connection]);
  });

  it('needs the action of the policy of one log group for a policy of the account', () => {
    const input = { policyName: 'p', policyDocument: '{}', policyType: 'SUBSCRIPTION_FILTER_POLICY' };
    expect(actionsOf('logs', 'PutAccountPolicy', input)).toEqual(['logs:PutAccountPolicy', 'logs:PutSubscriptionFilter']);
    expect(actionsOf('logs', 'DeleteAccountPolicy', { policyName: 'p', policyType: 'TRANSFORMER_POLICY' })).toEqual([
      'logs:DeleteAccountPolicy',
      'logs:DeleteTransformer',
    ]);
  });

  it('needs logs:Unmask to see masked events', () => {
    const input = { logGroupName: '/a', logStreamName: 's' };
    expect(actionsOf('logs', 'GetLogEvents', { ...input, unmask: true })).toEqual(['logs:GetLogEvents', 'logs:Unmask']);
    expect(actionsOf('logs', 'GetLogEvents', { ...input, unmask: false })).toEqual(['logs:GetLogEvents']);
  });

  it('needs permission on the old name and on the new one', () => {
    const resources = (operation: string, input: OperationCall['input']) =>
      pairsOf('iam', operation, input).map(({ resource }) => resource);
    expect(resources('UpdateUser', { UserName: 'bob' })).toEqual([`arn:aws:iam::${account}:user/bob`]);
    expect(resources('UpdateUser', { UserName: 'bob', NewUserName: 'robert' })).toEqual([
      `arn:aws:iam::${account}:user/bob`,
      `arn:aws:iam::${account}:user/robert`,
    ]);
    expect(resources('UpdateGroup', { GroupName: 'ml', NewPath: '/team/' })).toEqual([
      `arn:aws:iam::${account}:group/ml`,
      `arn:aws:iam::${account}:group/team/ml`,
    ]);
  });
});

describe('roles are passed to the service that assumes them', () => {
  it.each([
    ['cloudformation', 'RegisterType', { TypeName: 'A::B::C', ExecutionRoleArn: role }, 'resources.cloudformation.amazonaws.com'],
    ['cloudformation', 'CreateStack', { StackName: 's', RoleARN: role }, 'cloudformation.amazonaws.com'],
    ['s3control', 'CreateJob', { AccountId: account, RoleArn: role }, 'batchoperations.s3.amazonaws.com'],
    ['s3control', 'CreateAccessGrantsLocation', { AccountId: account, IAMRoleArn: role }, 'access-grants.s3.amazonaws.com'],
    [
      'servicecatalog',
      'CreateConstraint',
      { ProductId: 'prod-1', Parameters: JSON.stringify({ RoleArn: role }) },
      'servicecatalog.amazonaws.com',
    ],
    [
      'sns',
      'Subscribe',
      { TopicArn: `arn:aws:sns:${region}:${account}:t`, Attributes: { SubscriptionRoleArn: role } },
      'sns.amazonaws.com',
    ],
    ['sns', 'SetSMSAttributes', { attributes: { DeliveryStatusIAMRole: role } }, 'sns.amazonaws.com'],
    ['glue', 'CreateConnection', { ConnectionInput: { Name: 'c', ConnectionProperties: { ROLE_ARN: role } } }, 'glue.amazonaws.com'],
    [
      'config',
      'PutRemediationConfigurations',
      { RemediationConfigurations: [{ Parameters: { AutomationAssumeRole: { StaticValue: { Values: [role] } } } }] },
      'ssm.amazonaws.com',
    ],
  ] as const)('%s %s', (service, operation, input, expected) => {
    expect(passedTo(service, operation, input)).toEqual([expected]);
  });

  it('tells the attributes of a topic that hold a role from the others', () => {
    const set = (AttributeName: string) => ({ TopicArn: `arn:aws:sns:${region}:${account}:t`, AttributeName, AttributeValue: role });
    expect(passedTo('sns', 'SetTopicAttributes', set('SQSFailureFeedbackRoleArn'))).toEqual(['sns.amazonaws.com']);
    expect(passedTo('sns', 'SetTopicAttributes', set('DisplayName'))).toEqual([]);
  });
});

describe('the keys of a resource whose type the call decides', () => {
  it('are those that the action lists for that type', () => {
    const TagSpecifications = ['instance', 'volume'].map((ResourceType) => ({ ResourceType, Tags }));
    const input = { ImageId: 'ami-1', InstanceType: 'm5.large', SubnetId: 'subnet-1', TagSpecifications };
    const tagging = pairsOf('ec2', 'RunInstances', input).filter(({ action }) => action === 'ec2:CreateTags');
    expect(tagging.map(({ resourceType, context }) => [resourceType, Object.keys(context).toSorted()])).toEqual([
      ['instance', ['aws:RequestTag/team', 'aws:TagKeys', 'ec2:CreateAction', 'ec2:InstanceType', 'ec2:Region']],
      ['volume', ['aws:RequestTag/team', 'aws:TagKeys', 'ec2:CreateAction', 'ec2:Region']],
    ]);
  });

  it('are asked once for an ARN that only one of the types can be', () => {
    const permission = (permissionArn: string) =>
      pairsOf('ram', 'GetPermission', { permissionArn }).map(({ resourceType }) => resourceType);
    expect(permission('arn:aws:ram::aws:permission/AWSRAMDefaultPermissionSubnet')).toEqual(['permission']);
    expect(permission(`arn:aws:ram:${region}:${account}:permission/p`)).toEqual(['customer-managed-permission']);
  });
});
