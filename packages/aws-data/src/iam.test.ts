import { describe, expect, it } from 'vitest';
import { conditionKey, expandActionPattern, globalConditionKeys, iamAction, iamService, iamServicePrefixes, rcpSupported } from './iam.ts';

describe('actions', () => {
  it('are found in any case, with what they need', () => {
    expect(iamAction('SageMaker:createendpoint')).toEqual({
      service: 'sagemaker',
      name: 'CreateEndpoint',
      accessLevel: 'Write',
      resourceTypes: [
        { name: 'endpoint', required: true, conditionKeys: [], dependentActions: ['sagemaker:AddTags'] },
        { name: 'endpoint-config', required: true, conditionKeys: [], dependentActions: [] },
      ],
      conditionKeys: ['aws:RequestTag/${TagKey}', 'aws:TagKeys'],
      dependentActions: [],
    });
  });

  it('have their condition keys', () => {
    expect(iamAction('iam:CreateRole')?.conditionKeys).toContain('iam:PermissionsBoundary');
    expect(iamAction('sagemaker:CreateTrainingJob')?.conditionKeys).toEqual(
      expect.arrayContaining(['sagemaker:VpcSubnets', 'sagemaker:OutputKmsKey']),
    );
    const instance = iamAction('ec2:RunInstances')?.resourceTypes.find((type) => type.name === 'instance');
    expect(instance).toMatchObject({ required: true });
    expect(instance?.conditionKeys).toContain('ec2:InstanceType');
  });

  it('have their dependent actions, which only the pages know', () => {
    const dependent = (name: string): readonly string[] =>
      [iamAction(name), ...(iamAction(name)?.resourceTypes ?? [])].flatMap((part) => part?.dependentActions ?? []);
    expect(dependent('sagemaker:CreateTrainingJob')).toEqual(['iam:PassRole', 'sagemaker:AddTags']);
    expect(dependent('sagemaker:CreateModel')).toContain('iam:PassRole');
    expect(dependent('sagemaker:CreateTransformJob')).not.toContain('iam:PassRole');
  });

  it('have the condition keys of the pages where the machine-readable reference has other names', () => {
    expect(iamAction('sagemaker:CreateTrainingJob')?.conditionKeys).toEqual(
      expect.arrayContaining([
        'sagemaker:VolumeKmsKey',
        'sagemaker:VolumeKmsKeyArn',
        'sagemaker:OutputKmsKey',
        'sagemaker:OutputKmsKeyArn',
      ]),
    );
  });

  it('have one of five access levels', () => {
    expect(iamAction('s3:GetObject')?.accessLevel).toBe('Read');
    expect(iamAction('s3:PutBucketPolicy')?.accessLevel).toBe('Permissions management');
    expect(iamAction('sagemaker:AddTags')?.accessLevel).toBe('Tagging');
    expect(iamAction('s3:ListAllMyBuckets')).toMatchObject({ accessLevel: 'List', resourceTypes: [] });
  });

  it.each(['sagemaker', 'sagemaker:', ':CreateEndpoint', 'nothing:Get', 'sagemaker:Nothing', 's3:Get*', '../iam:x', 's3:constructor'])(
    'do not include %j',
    (name) => {
      expect(iamAction(name)).toBeUndefined();
    },
  );
});

describe('action patterns', () => {
  it('expand to the actions of today, in the spelling of AWS', () => {
    expect(expandActionPattern('S3:getbucketa?l')).toEqual(['s3:GetBucketAcl']);
    expect(expandActionPattern('sts:AssumeRole*')).toEqual(['sts:AssumeRole', 'sts:AssumeRoleWithSAML', 'sts:AssumeRoleWithWebIdentity']);
    expect(expandActionPattern('sts:GetCallerIdentity')).toEqual(['sts:GetCallerIdentity']);
    expect(expandActionPattern('s3:*')).toHaveLength(Object.keys(iamService('s3')?.actions ?? {}).length);
  });

  it('may have a wildcard in the prefix', () => {
    expect(expandActionPattern('st?:GetCallerIdentity')).toEqual(['sts:GetCallerIdentity']);
  });

  it('take everything for a star alone', () => {
    const everything = expandActionPattern('*');
    expect(everything.length).toBeGreaterThan(20_000);
    expect(expandActionPattern('*:*')).toEqual(everything);
    expect(new Set(everything).size).toBe(everything.length);
  });

  it.each(['', 'GetObject', 's3:Nothing*', 'nothing:*', 's3:Get.bject'])('match nothing: %j', (pattern) => {
    expect(expandActionPattern(pattern)).toEqual([]);
  });

  it('are cheap however many stars they have', () => {
    expect(expandActionPattern(`s3:${'*e'.repeat(40)}*0`)).toEqual([]);
  });
});

describe('condition keys', () => {
  it.each([
    ['sagemaker:vpcsubnets', { name: 'sagemaker:VpcSubnets', type: 'String', multiValued: true }],
    ['sagemaker:ImageArns', { name: 'sagemaker:ImageArns', type: 'ARN', multiValued: true }],
    ['sagemaker:NetworkIsolation', { name: 'sagemaker:NetworkIsolation', type: 'Bool', multiValued: false }],
    ['aws:sourceip', { name: 'aws:SourceIp', type: 'IPAddress', multiValued: false }],
    ['aws:SourceVpcArn', { name: 'aws:SourceVpcArn', type: 'ARN', multiValued: false }],
    ['aws:TagKeys', { name: 'aws:TagKeys', type: 'String', multiValued: true }],
    ['aws:PrincipalOrgPaths', { name: 'aws:PrincipalOrgPaths', type: 'String', multiValued: true }],
    ['aws:RequestTag/CostCenter', { name: 'aws:RequestTag/${TagKey}', type: 'String', multiValued: false }],
    ['aws:RequestTag/${TagKey}', { name: 'aws:RequestTag/${TagKey}', type: 'String', multiValued: false }],
    ['kms:EncryptionContext:a:b', { name: 'kms:EncryptionContext:${EncryptionContextKey}', type: 'String', multiValued: false }],
    ['saml:aud', { name: 'saml:aud', type: 'String', multiValued: false }],
    ['identitycenter:InstanceArn', { name: 'identitycenter:InstanceArn', type: 'ARN', multiValued: false }],
    ['agent.eu.buildkite.dev:cluster_id', { name: 'agent.${Domain}.buildkite.dev:cluster_id', type: 'String', multiValued: false }],
  ])('find %s', (name, expected) => {
    expect(conditionKey(name)).toMatchObject(expected);
  });

  it('have their variable part written in one way, whatever the page says', () => {
    expect(conditionKey('s3:ExistingObjectTag/team')?.name).toBe('s3:ExistingObjectTag/${key}');
    expect(conditionKey('secretsmanager:ResourceTag/team')?.name).toBe('secretsmanager:ResourceTag/${TagKey}');
    expect(conditionKey('sagemaker:ResourceTag/team')?.name).toBe('sagemaker:ResourceTag/${TagKey}');
  });

  it('prefer the more specific of two patterns', () => {
    expect(conditionKey('events:Metadata/a/Matcher')?.name).toBe('events:Metadata/${MetadataKey}/Matcher');
    expect(conditionKey('events:Metadata/a')?.name).toBe('events:Metadata/${MetadataKey}');
  });

  it.each(['', 'SourceIp', 'aws:Nothing', 'aws:RequestTag/', 'nothing:key', 'sagemaker:Nothing', 'constructor:x'])(
    'do not include %j',
    (name) => {
      expect(conditionKey(name)).toBeUndefined();
    },
  );

  it('include those of AWS as a whole, each with a category', () => {
    expect(globalConditionKeys().length).toBeGreaterThan(50);
    expect(globalConditionKeys()).toContainEqual({ name: 'aws:SourceVpce', type: 'String', multiValued: false, category: 'network' });
  });
});

describe('every service', () => {
  const services = iamServicePrefixes().map((prefix) => iamService(prefix));

  it('is known by its prefix', () => {
    expect(services.length).toBeGreaterThan(400);
    expect(services.map((service) => service?.prefix)).toEqual(iamServicePrefixes());
  });

  it('has the resource types that its actions name', () => {
    const missing = services.flatMap((service) =>
      Object.values(service?.actions ?? {}).flatMap((action) =>
        action.resourceTypes
          .filter((type) => service?.resourceTypes[type.name] === undefined)
          .map((type) => `${service?.prefix}:${action.name} ${type.name}`),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('has only condition keys that can be found by name', () => {
    const named = services.flatMap((service) => [
      ...Object.keys(service?.conditionKeys ?? {}),
      ...Object.values(service?.resourceTypes ?? {}).flatMap((type) => type.conditionKeys),
      ...Object.values(service?.actions ?? {}).flatMap((action) => [
        ...action.conditionKeys,
        ...action.resourceTypes.flatMap((type) => type.conditionKeys),
      ]),
    ]);
    const lost = [...new Set(named)].filter((name) => conditionKey(name)?.name.toLowerCase() !== name.toLowerCase());
    expect(lost).toEqual([]);
  });

  it('is frozen', () => {
    expect(Object.isFrozen(iamService('s3')?.actions['GetObject']?.resourceTypes)).toBe(true);
  });
});

it('gives ARN templates of resource types', () => {
  expect(iamService('SAGEMAKER')?.resourceTypes['endpoint-config']?.arn).toBe(
    'arn:${Partition}:sagemaker:${Region}:${Account}:endpoint-config/${EndpointConfigName}',
  );
});

it('knows which services resource control policies cover', () => {
  expect(['s3', 'STS', 'kms', 'sqs', 'secretsmanager', 'codebuild'].map(rcpSupported)).toEqual([true, true, true, true, true, true]);
  expect(['sagemaker', 'bedrock', 'glue', 'lakeformation', 'nothing'].map(rcpSupported)).toEqual([false, false, false, false, false]);
});
