/** Inputs that pass every guardrail of `examples/acme`, for tests to change one thing in. */

export const vpc = { Subnets: ['subnet-1'], SecurityGroupIds: ['sg-1'] };
export const costCentre = [{ Key: 'CostCenter', Value: '4711' }];

/** What stands for the company's key in an account; the twin's SageMaker does not look it up. */
const companyKey = (account: string): string => `arn:aws:kms:eu-west-1:${account}:key/1111aaaa-11aa-11aa-11aa-1111aaaa1111`;

const image = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/blazingtext:1';
const execution = (account: string): string => `arn:aws:iam::${account}:role/paddock/execution`;

export function aTrainingJob(account: string, name: string) {
  return {
    TrainingJobName: name,
    AlgorithmSpecification: { TrainingImage: image, TrainingInputMode: 'File' },
    RoleArn: execution(account),
    OutputDataConfig: { S3OutputPath: 's3://work/out', KmsKeyId: companyKey(account) },
    ResourceConfig: { InstanceType: 'ml.m5.large', InstanceCount: 1, VolumeSizeInGB: 10, VolumeKmsKeyId: companyKey(account) },
    StoppingCondition: { MaxRuntimeInSeconds: 3600 },
    VpcConfig: vpc,
    EnableInterContainerTrafficEncryption: true,
    EnableNetworkIsolation: true,
    Tags: costCentre,
  };
}

export function aProcessingJob(account: string, name: string) {
  return {
    ProcessingJobName: name,
    RoleArn: execution(account),
    AppSpecification: { ImageUri: image },
    ProcessingOutputConfig: { KmsKeyId: companyKey(account), Outputs: [] },
    ProcessingResources: {
      ClusterConfig: { InstanceType: 'ml.m5.large', InstanceCount: 1, VolumeSizeInGB: 10, VolumeKmsKeyId: companyKey(account) },
    },
    StoppingCondition: { MaxRuntimeInSeconds: 3600 },
    NetworkConfig: { VpcConfig: vpc, EnableInterContainerTrafficEncryption: true, EnableNetworkIsolation: true },
    Tags: costCentre,
  };
}

/** Without a VPC: the tests say which. */
export function aNotebook(account: string, name: string) {
  return {
    NotebookInstanceName: name,
    InstanceType: 'ml.t3.medium',
    RoleArn: execution(account),
    KmsKeyId: companyKey(account),
    DirectInternetAccess: 'Disabled',
    RootAccess: 'Disabled',
    InstanceMetadataServiceConfiguration: { MinimumInstanceMetadataServiceVersion: '2' },
    Tags: costCentre,
  };
}

/** Without a VPC. */
export function aModel(account: string, name: string) {
  return { ModelName: name, ExecutionRoleArn: execution(account), PrimaryContainer: { Image: image } };
}

export function anEndpointConfig(account: string, name: string) {
  const variant = { VariantName: 'all', ModelName: 'classifier', InstanceType: 'ml.m5.large', InitialInstanceCount: 1 };
  return { EndpointConfigName: name, KmsKeyId: companyKey(account), ProductionVariants: [variant] };
}

export function aDomain(account: string, name: string) {
  return {
    DomainName: name,
    AuthMode: 'IAM',
    DefaultUserSettings: { ExecutionRole: execution(account), SecurityGroups: vpc.SecurityGroupIds },
    SubnetIds: vpc.Subnets,
    VpcId: 'vpc-1',
    KmsKeyId: companyKey(account),
    AppNetworkAccessType: 'VpcOnly',
    Tags: costCentre,
  };
}

/** What a test changes in a monitoring schedule. */
export interface ScheduleChange {
  readonly network?: Readonly<Record<string, unknown>>;
  readonly outputKey?: undefined;
  readonly stoppingCondition?: undefined;
}

/** For create and for update. */
export function aMonitoringSchedule(account: string, change: ScheduleChange = {}) {
  const outputKey = 'outputKey' in change ? change.outputKey : companyKey(account);
  const StoppingCondition = 'stoppingCondition' in change ? change.stoppingCondition : { MaxRuntimeInSeconds: 3600 };
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
        MonitoringOutputConfig: {
          MonitoringOutputs: [{ S3Output: { S3Uri: 's3://work/out', LocalPath: '/opt/ml/processing/output' } }],
          KmsKeyId: outputKey,
        },
        MonitoringResources: {
          ClusterConfig: { InstanceCount: 1, InstanceType: 'ml.m5.large', VolumeSizeInGB: 10, VolumeKmsKeyId: companyKey(account) },
        },
        MonitoringAppSpecification: { ImageUri: image },
        NetworkConfig: { EnableInterContainerTrafficEncryption: true, EnableNetworkIsolation: true, VpcConfig: vpc, ...change.network },
        StoppingCondition,
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

/** A resource policy of a registry that another account reads. */
export function showRegistry(registry: string, reader: string): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: `arn:aws:iam::${reader}:root` },
        Action: ['sagemaker:DescribeModelPackageGroup'],
        Resource: `arn:aws:sagemaker:eu-west-1:${registry}:model-package-group/classifier`,
      },
    ],
  });
}
