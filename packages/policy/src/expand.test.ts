import { PaddockError } from '@paddock/base/errors';
import { describe, expect, it } from 'vitest';
import { expand, keyPresence, mappedOperations, type OperationCall } from './expand.ts';

const place = { account: '111122223333', region: 'eu-west-1' } as const;
const call = (service: string, operation: string, input: OperationCall['input'], more: Partial<OperationCall> = {}): OperationCall => ({
  service,
  operation,
  input,
  ...place,
  ...more,
});
const arn = (rest: string) => `arn:aws:sagemaker:eu-west-1:111122223333:${rest}`;

describe('expand', () => {
  it('needs the endpoint and the endpoint configuration for CreateEndpoint', () => {
    expect(expand(call('sagemaker', 'CreateEndpoint', { EndpointName: 'Mine', EndpointConfigName: 'conf' }))).toEqual([
      { action: 'sagemaker:CreateEndpoint', resource: arn('endpoint/Mine'), resourceType: 'endpoint', context: {} },
      { action: 'sagemaker:CreateEndpoint', resource: arn('endpoint-config/conf'), resourceType: 'endpoint-config', context: {} },
    ]);
  });

  it('authorises tags on creation a second time, as AddTags with the tagging action', () => {
    const pairs = expand(call('sagemaker', 'CreateModel', { ModelName: 'm', Tags: [{ Key: 'CostCenter', Value: '42' }] }));
    expect(pairs).toEqual([
      {
        action: 'sagemaker:CreateModel',
        resource: arn('model/m'),
        resourceType: 'model',
        context: { 'aws:RequestTag/CostCenter': '42', 'aws:TagKeys': ['CostCenter'] },
      },
      {
        action: 'sagemaker:AddTags',
        resource: arn('model/m'),
        resourceType: 'model',
        context: { 'aws:RequestTag/CostCenter': '42', 'aws:TagKeys': ['CostCenter'], 'sagemaker:TaggingAction': 'CreateModel' },
      },
    ]);
  });

  it('passes the execution role of a training job and fills the keys from its input', () => {
    const [job, role, ...rest] = expand(
      call('sagemaker', 'CreateTrainingJob', {
        TrainingJobName: 'j',
        RoleArn: 'arn:aws:iam::111122223333:role/paddock/execution',
        ResourceConfig: { InstanceType: 'ml.m5.large', VolumeKmsKeyId: '1234abcd-12ab-34cd-56ef-1234567890ab' },
        VpcConfig: { Subnets: ['subnet-1', 'subnet-2'], SecurityGroupIds: ['sg-1'] },
        EnableNetworkIsolation: true,
        StoppingCondition: { MaxRuntimeInSeconds: 3600 },
      }),
    );
    expect(rest).toEqual([]);
    expect(job).toMatchObject({ action: 'sagemaker:CreateTrainingJob', resource: arn('training-job/j') });
    expect(job?.context).toEqual({
      'sagemaker:InstanceTypes': ['ml.m5.large'],
      'sagemaker:VolumeKmsKeyArn': 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      'sagemaker:VolumeKmsKey': 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      'sagemaker:VpcSubnets': ['subnet-1', 'subnet-2'],
      'sagemaker:VpcSecurityGroupIds': ['sg-1'],
      'sagemaker:NetworkIsolation': true,
      'sagemaker:MaxRuntimeInSeconds': 3600,
    });
    expect(role).toEqual({
      action: 'iam:PassRole',
      resource: 'arn:aws:iam::111122223333:role/paddock/execution',
      resourceType: 'role',
      context: { 'iam:PassedToService': 'sagemaker.amazonaws.com' },
    });
  });

  it('fills nothing for a member that is absent or an empty list', () => {
    const [pair] = expand(call('sagemaker', 'CreateModel', { ModelName: 'm', VpcConfig: { Subnets: [], SecurityGroupIds: [] } }));
    expect(pair?.context).toEqual({});
  });

  it('refuses an operation that does not exist, and a service without a table', () => {
    expect(() => expand(call('sagemaker', 'CreateUnicorn', {}))).toThrow(PaddockError);
    expect(() => expand(call('unicorn', 'CreateUnicorn', {}))).toThrow(/no mapping/i);
  });

  it('maps every SageMaker operation', () => {
    expect(mappedOperations('sagemaker').length).toBeGreaterThan(390);
  });
});

describe('keyPresence', () => {
  it('tells what CreateNotebookInstance always, sometimes and never fills', () => {
    const keys = keyPresence('sagemaker', 'CreateNotebookInstance')['sagemaker:CreateNotebookInstance'];
    expect(keys?.['sagemaker:InstanceTypes']?.presence).toBe('always');
    expect(keys?.['sagemaker:DirectInternetAccess']?.presence).toBe('sometimes');
    expect(keyPresence('sagemaker', 'AddTags')['sagemaker:AddTags']?.['sagemaker:TaggingAction']).toEqual({
      presence: 'never',
      source: expect.stringContaining('list_amazonsagemaker') as unknown,
    });
  });
});
