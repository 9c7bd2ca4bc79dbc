/** Inputs that pass every guardrail of `examples/acme`, for tests to change one thing in. */

export const vpc = { Subnets: ['subnet-1'], SecurityGroupIds: ['sg-1'] };
export const costCentre = [{ Key: 'CostCenter', Value: '4711' }];

const image = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/blazingtext:1';
const execution = (account: string): string => `arn:aws:iam::${account}:role/paddock/execution`;

export function aTrainingJob(account: string, name: string) {
  return {
    TrainingJobName: name,
    AlgorithmSpecification: { TrainingImage: image, TrainingInputMode: 'File' },
    RoleArn: execution(account),
    OutputDataConfig: { S3OutputPath: 's3://work/out' },
    ResourceConfig: { InstanceType: 'ml.m5.large', InstanceCount: 1, VolumeSizeInGB: 10 },
    StoppingCondition: { MaxRuntimeInSeconds: 3600 },
    VpcConfig: vpc,
    EnableInterContainerTrafficEncryption: true,
    EnableNetworkIsolation: true,
    Tags: costCentre,
  };
}

/** Without a VPC: the tests say which. */
export function aNotebook(account: string, name: string) {
  return { NotebookInstanceName: name, InstanceType: 'ml.t3.medium', RoleArn: execution(account), Tags: costCentre };
}

/** Without a VPC. */
export function aModel(account: string, name: string) {
  return { ModelName: name, ExecutionRoleArn: execution(account), PrimaryContainer: { Image: image } };
}

/** For create and for update. */
export function aMonitoringSchedule(account: string, network: Readonly<Record<string, unknown>> = {}) {
  return {
    MonitoringScheduleName: 'drift',
    MonitoringScheduleConfig: {
      ScheduleConfig: { ScheduleExpression: 'cron(0 * ? * * *)' },
      MonitoringJobDefinition: {
        MonitoringInputs: [
          {
            BatchTransformInput: {
              DataCapturedDestinationS3Uri: 's3://work/captured',
              DatasetFormat: { Csv: { Header: true } },
              LocalPath: '/opt/ml/processing/input',
            },
          },
        ],
        MonitoringOutputConfig: { MonitoringOutputs: [{ S3Output: { S3Uri: 's3://work/out', LocalPath: '/opt/ml/processing/output' } }] },
        MonitoringResources: { ClusterConfig: { InstanceCount: 1, InstanceType: 'ml.m5.large', VolumeSizeInGB: 10 } },
        MonitoringAppSpecification: { ImageUri: image },
        NetworkConfig: { EnableInterContainerTrafficEncryption: true, EnableNetworkIsolation: true, VpcConfig: vpc, ...network },
        RoleArn: execution(account),
      },
    },
  };
}

/** The object that the test puts into its bucket in an account. */
export function inOneBucket(account: string) {
  return { Bucket: `e2e-${account}`, Key: 'x.csv' };
}

export function dataLakeTable(account: string): string {
  return `arn:aws:glue:eu-west-1:${account}:table/sales/orders`;
}

/** A trust policy for whoever an account lets in. */
export function trustAccounts(...accounts: readonly string[]): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Principal: { AWS: accounts.map((account) => `arn:aws:iam::${account}:root`) }, Action: 'sts:AssumeRole' },
    ],
  });
}

/** A bucket policy that shows the objects to these accounts. */
export function showTo(bucket: string, ...accounts: readonly string[]): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: accounts.map((account) => `arn:aws:iam::${account}:root`) },
        Action: ['s3:GetObject', 's3:ListBucket'],
        Resource: [`arn:aws:s3:::${bucket}`, `arn:aws:s3:::${bucket}/*`],
      },
    ],
  });
}
