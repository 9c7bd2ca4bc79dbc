import type { ApiCall } from './boto3-process.ts';
import {
  aDomain,
  aModel,
  aMonitoringSchedule,
  aNotebook,
  aTrainingJob,
  anEndpointConfig,
  costCentre,
  dataLakeTable,
  type ScheduleChange,
  showRegistry,
  trustAccounts,
  inOneBucket,
  vpc,
} from './guardrail-inputs.ts';

/** A request that one statement of one guardrail refuses, and one that differs in one thing only and passes. */
export interface GuardrailPair {
  readonly guardrail: string;
  /** Sids of the statements that refuse the call: one, where the API lets what two of them want be left out apart. */
  readonly statements: readonly string[];
  readonly name: string;
  /** The place in the caller's (of an RCP: the resource's) chain where the policy is attached: names of OUs from the root. */
  readonly at: string;
  readonly by: 'aws' | 'boto3';
  readonly refused: ApiCall;
  readonly allowed: ApiCall;
  /** What the client reads when nothing forbids the call, where it is not OK: operations that the twin has not, and objections of the API, come after authorisation. Codes, with | between them. */
  readonly passes?: string;
  /** What it reads when the refused call is no longer refused, where the API has an objection of its own then. Default as `passes`. */
  readonly unguarded?: string;
  /** The refused call cannot be made a second time: it has changed what it was about. */
  readonly once?: true;
}

type Input = Readonly<Record<string, unknown>>;

/** Ids that are known only once the organisation is there. */
export interface PairWorld {
  /** Account id of a logical id. */
  readonly account: (logicalId: string) => string;
  /** Id of a Studio domain in churn-dev. */
  readonly domain: string;
}

/** For every guardrail that the preset attaches; run by people of `examples/acme`, and by roles that the test has let them take. */
export function guardrailPairs(world: PairWorld): readonly GuardrailPair[] {
  const { account, domain } = world;
  const inSandbox = 'scientist@churn-sandbox';
  const inDev = 'scientist@churn-dev';
  const adminInDev = 'admin@churn-dev';
  const sagemaker = (as: string, operation: string, input: Input = {}, region?: string): ApiCall => ({
    as,
    service: 'sagemaker',
    operation,
    input,
    ...(region === undefined ? {} : { region }),
  });
  const train = (as: string, name: string, change: object): ApiCall =>
    sagemaker(as, 'create-training-job', { ...aTrainingJob(account(as.split('@')[1]!), name), ...change });
  const notebook = (name: string, change: object): ApiCall =>
    sagemaker(inDev, 'create-notebook-instance', { ...aNotebook(account('churn-dev'), name), ...change });
  const model = (as: string, name: string, change: object): ApiCall =>
    sagemaker(as, 'create-model', { ...aModel(account(as.split('@')[1]!), name), ...change });
  const on = (instance: string) => ({ ResourceConfig: { InstanceType: instance, InstanceCount: 1, VolumeSizeInGB: 10 } });
  const inVpc = { SubnetId: 'subnet-1', SecurityGroupIds: ['sg-1'] };
  const schedule = (as: string, change: ScheduleChange = {}): ApiCall =>
    sagemaker(as, 'update-monitoring-schedule', aMonitoringSchedule(account(as.split('@')[1]!), change));
  const version = (as: string, change: object): ApiCall =>
    sagemaker(as, 'update-model-package', {
      ModelPackageArn: `arn:aws:sagemaker:eu-west-1:${account('retail-shared')}:model-package/classifier/1`,
      ...change,
    });
  const stage = (as: string, StageStatus: string): ApiCall => version(as, { ModelLifeCycle: { Stage: 'Production', StageStatus } });
  const registryPolicy = (as: string): ApiCall =>
    sagemaker(as, 'put-model-package-group-policy', {
      ModelPackageGroupName: 'classifier',
      ResourcePolicy: showRegistry(account('retail-shared'), account('churn-dev')),
    });
  const studio = (name: string, change: object): ApiCall =>
    sagemaker(inDev, 'create-domain', { ...aDomain(account('churn-dev'), name), ...change });
  const studioOf = (AppNetworkAccessType: string): ApiCall => sagemaker(inDev, 'update-domain', { DomainId: domain, AppNetworkAccessType });
  const change = (members: Input): ApiCall => sagemaker(inDev, 'update-notebook-instance', { NotebookInstanceName: 'mine', ...members });
  const host = (as: string, EndpointName: string): ApiCall => sagemaker(as, 'create-endpoint', { ...endpoint, EndpointName });
  const configure = (as: string, name: string): ApiCall =>
    sagemaker(as, 'create-endpoint-config', anEndpointConfig(account(as.split('@')[1]!), name));
  const stack = (as: string): ApiCall => ({
    as,
    service: 'cloudformation',
    operation: 'create-stack',
    input: { StackName: 'mine', TemplateBody: '{}' },
  });
  const start = (as: string): ApiCall => ({
    as,
    service: 'codepipeline',
    operation: 'start-pipeline-execution',
    input: { name: 'deploy' },
  });
  const build = (as: string): ApiCall => ({ as, service: 'codebuild', operation: 'start-build', input: { projectName: 'deploy' } });
  const passTeamRole = (as: string): ApiCall => ({
    as,
    service: 'lambda',
    operation: 'create-function',
    input: { FunctionName: 'mine', Role: `arn:aws:iam::${account('churn-automation')}:role/paddock/automation`, Code: { ZipFile: 'x' } },
  });
  const upload = (input: Input): ApiCall =>
    s3(inDev, 'create-multipart-upload', { ...inOneBucket('churn-dev'), Key: 'large.csv', ...input });
  const protect = (as: string, operation: string, input: Input): ApiCall =>
    s3(as, operation, { Bucket: inOneBucket('churn-dev').Bucket, ...input });
  const noVersions = { VersioningConfiguration: { Status: 'Suspended' } };
  const openToAll = {
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: false,
      BlockPublicPolicy: false,
      IgnorePublicAcls: false,
      RestrictPublicBuckets: false,
    },
  };
  const keysOfS3 = {
    ServerSideEncryptionConfiguration: { Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }] },
  };
  const endpoint = { EndpointName: 'classifier', EndpointConfigName: 'classifier', Tags: costCentre };
  const iam = (operation: string, input: Input): ApiCall => ({ as: adminInDev, service: 'iam', operation, input });
  const s3 = (as: string, operation: string, input: Input): ApiCall => ({ as, service: 's3', operation, input });
  const job = `arn:aws:sagemaker:eu-west-1:${account('churn-sandbox')}:training-job/tagged`;

  return [
    {
      guardrail: 'no-hosting',
      statements: ['NoHosting'],
      name: 'an endpoint in a sandbox, or the same in Prod',
      at: 'Sandbox',
      by: 'aws',
      refused: sagemaker(inSandbox, 'create-endpoint', endpoint),
      allowed: sagemaker('deploy@churn-prod', 'create-endpoint', endpoint),
    },
    {
      guardrail: 'no-hosting',
      statements: ['NoHosting'],
      name: 'list endpoints in Dev, or their configurations',
      at: 'Workloads/Dev',
      by: 'boto3',
      refused: sagemaker(inDev, 'list-endpoints'),
      allowed: sagemaker(inDev, 'list-endpoint-configs'),
    },
    {
      guardrail: 'vpc-required',
      statements: ['VpcSecurityGroups'],
      name: 'a notebook in a subnet without a security group, or with one',
      at: 'Workloads',
      by: 'aws',
      refused: notebook('no-group', { SubnetId: 'subnet-1' }),
      allowed: notebook('group', { SubnetId: 'subnet-1', SecurityGroupIds: ['sg-1'] }),
    },
    {
      guardrail: 'vpc-required',
      statements: ['VpcSubnets'],
      name: 'a notebook with a security group and no subnet, or with one',
      at: 'Workloads',
      by: 'boto3',
      refused: notebook('no-subnet', { SecurityGroupIds: ['sg-1'] }),
      allowed: notebook('subnet', { SubnetId: 'subnet-1', SecurityGroupIds: ['sg-1'] }),
      unguarded: 'ValidationException',
    },
    {
      guardrail: 'vpc-required',
      statements: ['VpcSubnets', 'VpcSecurityGroups'],
      name: 'a model without a VPC, or in one',
      at: 'Workloads',
      by: 'boto3',
      refused: model(inDev, 'no-vpc', {}),
      allowed: model(inDev, 'vpc', { VpcConfig: vpc }),
    },
    {
      guardrail: 'vpc-required',
      statements: ['VpcSubnetsOfSchedules', 'VpcSecurityGroupsOfSchedules'],
      name: 'a monitoring schedule whose new definition leaves the VPC, or stays in it',
      at: 'Workloads',
      by: 'boto3',
      refused: sagemaker(
        inDev,
        'update-monitoring-schedule',
        aMonitoringSchedule(account('churn-dev'), { network: { VpcConfig: undefined } }),
      ),
      allowed: sagemaker(inDev, 'update-monitoring-schedule', aMonitoringSchedule(account('churn-dev'))),
    },
    {
      guardrail: 'encryption-between-containers',
      statements: ['EncryptionBetweenContainers'],
      name: 'training in the clear, or encrypted',
      at: 'Workloads',
      by: 'aws',
      refused: train(inDev, 'clear', { EnableInterContainerTrafficEncryption: false }),
      allowed: train(inDev, 'encrypted', { EnableInterContainerTrafficEncryption: true }),
    },
    {
      guardrail: 'encryption-between-containers',
      statements: ['EncryptionStaysOn'],
      name: 'a monitoring schedule changed to the clear, or to encrypted',
      at: 'Workloads',
      by: 'boto3',
      refused: sagemaker(
        inDev,
        'update-monitoring-schedule',
        aMonitoringSchedule(account('churn-dev'), { network: { EnableInterContainerTrafficEncryption: false } }),
      ),
      allowed: sagemaker(inDev, 'update-monitoring-schedule', aMonitoringSchedule(account('churn-dev'))),
    },
    {
      guardrail: 'encryption-between-containers',
      statements: ['EncryptionOfSchedules'],
      name: 'a monitoring schedule whose new definition does not say, or that says encrypted',
      at: 'Workloads',
      by: 'boto3',
      refused: sagemaker(
        inDev,
        'update-monitoring-schedule',
        aMonitoringSchedule(account('churn-dev'), { network: { EnableInterContainerTrafficEncryption: undefined } }),
      ),
      allowed: sagemaker(inDev, 'update-monitoring-schedule', aMonitoringSchedule(account('churn-dev'))),
    },
    {
      guardrail: 'instance-types',
      statements: ['InstanceTypes'],
      name: 'training on eight accelerators, or on a listed type',
      at: 'Workloads',
      by: 'aws',
      // Both with local storage, which takes no key.
      refused: train(inDev, 'dear', on('ml.p4d.24xlarge')),
      allowed: train(inDev, 'cheap', on('ml.g5.xlarge')),
    },
    {
      guardrail: 'instance-types',
      statements: ['InstanceTypes'],
      name: 'in the sandbox, a type that only Workloads has, or one of its own list',
      at: 'Sandbox',
      by: 'boto3',
      refused: train(inSandbox, 'dear', on('ml.g5.xlarge')),
      allowed: train(inSandbox, 'cheap', on('ml.g4dn.xlarge')),
    },
    {
      guardrail: 'approval-by-approvers',
      statements: ['Approval'],
      name: 'a version approved by an administrator, or by an approver',
      at: '',
      by: 'aws',
      refused: version('admin@retail-shared', { ModelApprovalStatus: 'Approved' }),
      allowed: version('approver@retail-shared', { ModelApprovalStatus: 'Approved' }),
    },
    {
      guardrail: 'approval-by-approvers',
      statements: ['Approval'],
      name: 'a version approved by an administrator, or rejected',
      at: '',
      by: 'boto3',
      refused: version('admin@retail-shared', { ModelApprovalStatus: 'Approved' }),
      allowed: version('admin@retail-shared', { ModelApprovalStatus: 'Rejected' }),
    },
    {
      guardrail: 'approval-by-approvers',
      statements: ['ApprovalOfStage'],
      name: 'a stage of a version approved, or put up for approval',
      at: '',
      by: 'boto3',
      refused: stage('admin@retail-shared', 'Approved'),
      allowed: stage('admin@retail-shared', 'PendingApproval'),
    },
    {
      guardrail: 'approval-by-approvers',
      statements: ['PolicyOfRegistry'],
      name: 'who reaches the registry, said by an administrator, or by Paddock',
      at: '',
      by: 'boto3',
      refused: registryPolicy('admin@retail-shared'),
      allowed: registryPolicy('deployer@retail-shared'),
    },
    {
      guardrail: 'deploy-by-automation',
      statements: ['DeployByAutomation'],
      name: 'an endpoint in Prod by its administrator, or by the pipeline’s role',
      at: 'Workloads/Prod',
      by: 'aws',
      refused: host('admin@churn-prod', 'by-hand'),
      allowed: host('deploy@churn-prod', 'by-pipeline'),
    },
    {
      guardrail: 'deploy-by-automation',
      statements: ['NamesOfDeployed'],
      name: 'a configuration of endpoints by an administrator, or by the pipeline’s role',
      at: 'Workloads/Prod',
      by: 'boto3',
      refused: configure('admin@churn-prod', 'by-hand'),
      allowed: configure('deploy@churn-prod', 'by-pipeline'),
    },
    {
      guardrail: 'deploy-by-automation',
      statements: ['StacksByAutomation'],
      name: 'a stack by an administrator, or by Paddock',
      at: 'Workloads/Prod',
      by: 'boto3',
      refused: stack('admin@churn-prod'),
      allowed: stack('deployer@churn-prod'),
      passes: 'NotImplemented',
    },
    {
      guardrail: 'pipeline-freeze',
      statements: ['PipelineFreeze'],
      name: 'a pipeline started by an administrator of the account, or by that of its pipelines',
      at: 'Deployments',
      by: 'aws',
      refused: start('admin@churn-automation'),
      allowed: start('pipeline-admin@churn-automation'),
      passes: 'NotImplemented',
    },
    {
      guardrail: 'pipeline-freeze',
      statements: ['PipelineFreeze'],
      name: 'the same with a build',
      at: 'Deployments',
      by: 'boto3',
      refused: build('admin@churn-automation'),
      allowed: build('pipeline-admin@churn-automation'),
      passes: 'NotImplemented',
    },
    {
      guardrail: 'pipeline-freeze',
      statements: ['PipelineRoles'],
      name: 'a role passed on by an administrator, or by Paddock',
      at: 'Deployments',
      by: 'boto3',
      refused: passTeamRole('admin@churn-automation'),
      allowed: passTeamRole('deployer@churn-automation'),
      passes: 'NotImplemented',
    },
    {
      guardrail: 'pipeline-freeze',
      statements: ['PipelineStacks'],
      name: 'a stack by an administrator, or by Paddock',
      at: 'Deployments',
      by: 'boto3',
      refused: stack('admin@churn-automation'),
      allowed: stack('deployer@churn-automation'),
      passes: 'NotImplemented',
    },
    {
      guardrail: 'domain-vpc-only',
      statements: ['StudioInVpc'],
      name: 'Studio with a way to the internet of its own, or in the VPC only',
      at: 'Workloads',
      by: 'aws',
      refused: studio('open', { AppNetworkAccessType: 'PublicInternetOnly' }),
      allowed: studio('closed', { AppNetworkAccessType: 'VpcOnly' }),
    },
    {
      guardrail: 'domain-vpc-only',
      statements: ['StudioStaysInVpc'],
      name: 'Studio opened later, or left closed',
      at: 'Workloads',
      by: 'boto3',
      refused: studioOf('PublicInternetOnly'),
      allowed: studioOf('VpcOnly'),
      // A domain that is still being made, or changed, takes no change.
      passes: 'OK|ResourceInUse',
    },
    {
      guardrail: 'notebook-hardening',
      statements: ['NotebookInternet'],
      name: 'a notebook on the internet, or not',
      at: 'Workloads',
      by: 'aws',
      refused: notebook('online', { ...inVpc, DirectInternetAccess: 'Enabled' }),
      allowed: notebook('offline', { ...inVpc, DirectInternetAccess: 'Disabled' }),
    },
    {
      guardrail: 'notebook-hardening',
      statements: ['NotebookRoot'],
      name: 'a notebook that does not say who is root, or that says nobody',
      at: 'Workloads',
      by: 'boto3',
      refused: notebook('root', { ...inVpc, RootAccess: undefined }),
      allowed: notebook('no-root', { ...inVpc, RootAccess: 'Disabled' }),
    },
    {
      guardrail: 'notebook-hardening',
      statements: ['NotebookMetadata'],
      name: 'a notebook with the old metadata service, or with the new one only',
      at: 'Workloads',
      by: 'boto3',
      refused: notebook('old-metadata', {
        ...inVpc,
        InstanceMetadataServiceConfiguration: { MinimumInstanceMetadataServiceVersion: '1' },
      }),
      allowed: notebook('new-metadata', inVpc),
    },
    {
      guardrail: 'notebook-hardening',
      statements: ['NotebookRootStays'],
      name: 'a notebook given root later, or not',
      at: 'Workloads',
      by: 'boto3',
      refused: change({ RootAccess: 'Enabled' }),
      allowed: change({ RootAccess: 'Disabled' }),
      // A notebook that is not stopped takes no change.
      passes: 'ValidationException',
    },
    {
      guardrail: 'notebook-hardening',
      statements: ['NotebookMetadataStays'],
      name: 'a notebook given the old metadata service later, or the new one',
      at: 'Workloads',
      by: 'boto3',
      refused: change({ InstanceMetadataServiceConfiguration: { MinimumInstanceMetadataServiceVersion: '1' } }),
      allowed: change({ InstanceMetadataServiceConfiguration: { MinimumInstanceMetadataServiceVersion: '2' } }),
      passes: 'ValidationException',
    },
    {
      guardrail: 'output-keys',
      statements: ['OutputKey'],
      name: 'training whose model gets no key of the company, or one',
      at: 'Workloads',
      by: 'aws',
      refused: train(inDev, 'no-output-key', { OutputDataConfig: { S3OutputPath: 's3://work/out' } }),
      allowed: train(inDev, 'output-key', {}),
    },
    {
      guardrail: 'output-keys',
      statements: ['OutputKeyOfSchedules'],
      name: 'a monitoring schedule whose reports lose their key, or keep it',
      at: 'Workloads',
      by: 'boto3',
      refused: schedule(inDev, { outputKey: undefined }),
      allowed: schedule(inDev),
    },
    {
      guardrail: 'output-keys',
      statements: ['OutputKeyPinned'],
      name: 'training with an empty key, or with one',
      at: 'Workloads',
      by: 'boto3',
      refused: train(inDev, 'empty-output-key', { OutputDataConfig: { S3OutputPath: 's3://work/out', KmsKeyId: '' } }),
      allowed: train(inDev, 'full-output-key', {}),
    },
    {
      guardrail: 'volume-keys',
      statements: ['VolumeKeyOrLocalStorage'],
      name: 'training on a disk without a key, or with one',
      at: 'Workloads',
      by: 'aws',
      refused: train(inDev, 'no-volume-key', on('ml.m5.large')),
      allowed: train(inDev, 'volume-key', {}),
    },
    {
      guardrail: 'volume-keys',
      statements: ['VolumeKey'],
      name: 'a notebook whose disk has no key, or one',
      at: 'Workloads',
      by: 'boto3',
      refused: notebook('no-volume-key', { ...inVpc, KmsKeyId: undefined }),
      allowed: notebook('volume-key', inVpc),
    },
    {
      guardrail: 'volume-keys',
      statements: ['VolumeKeyPinned'],
      name: 'a notebook with an empty key, or with one',
      at: 'Workloads',
      by: 'boto3',
      refused: notebook('empty-volume-key', { ...inVpc, KmsKeyId: '' }),
      allowed: notebook('full-volume-key', inVpc),
    },
    {
      guardrail: 'run-time-cap',
      statements: ['RunTimeCap'],
      name: 'in the sandbox, training for five hours, or for one',
      at: 'Sandbox',
      by: 'aws',
      refused: train(inSandbox, 'long', { StoppingCondition: { MaxRuntimeInSeconds: 18_000 } }),
      allowed: train(inSandbox, 'short', { StoppingCondition: { MaxRuntimeInSeconds: 3600 } }),
    },
    {
      guardrail: 'run-time-cap',
      statements: ['RunTimeCapOfSchedules'],
      name: 'a monitoring schedule that no longer says when a run stops, or that says it',
      at: 'Sandbox',
      by: 'boto3',
      refused: schedule(inSandbox, { stoppingCondition: undefined }),
      allowed: schedule(inSandbox),
    },
    {
      guardrail: 's3-encryption',
      statements: ['ObjectEncryption'],
      name: 'an upload with a key of S3, or with a KMS key',
      at: 'Workloads',
      by: 'aws',
      refused: upload({ ServerSideEncryption: 'AES256' }),
      allowed: upload({ ServerSideEncryption: 'aws:kms' }),
    },
    {
      guardrail: 's3-encryption',
      statements: ['ObjectEncryption'],
      name: 'the same with boto3',
      at: 'Workloads',
      by: 'boto3',
      refused: upload({ ServerSideEncryption: 'AES256' }),
      allowed: upload({ ServerSideEncryption: 'aws:kms' }),
    },
    {
      guardrail: 's3-protections',
      statements: ['VersioningKept'],
      name: 'a bucket that forgets its old versions, by an administrator or by Paddock',
      at: 'Workloads',
      by: 'aws',
      refused: protect(adminInDev, 'put-bucket-versioning', noVersions),
      allowed: protect('deployer@churn-dev', 'put-bucket-versioning', noVersions),
    },
    {
      guardrail: 's3-protections',
      statements: ['PublicAccessBlocked'],
      name: 'a bucket opened to the public, by an administrator or by Paddock',
      at: 'Workloads',
      by: 'boto3',
      refused: protect(adminInDev, 'put-public-access-block', openToAll),
      allowed: protect('deployer@churn-dev', 'put-public-access-block', openToAll),
    },
    {
      guardrail: 's3-protections',
      statements: ['EncryptionKept'],
      name: 'a bucket encrypted with keys of S3, by an administrator or by Paddock',
      at: 'Workloads',
      by: 'boto3',
      refused: protect(adminInDev, 'put-bucket-encryption', keysOfS3),
      allowed: protect('deployer@churn-dev', 'put-bucket-encryption', keysOfS3),
    },
    {
      guardrail: 'cost-tags',
      statements: ['CostTagGiven'],
      name: 'training without the tag, or with it',
      at: '',
      by: 'aws',
      refused: train(inSandbox, 'nobody-pays', { Tags: [{ Key: 'Colour', Value: 'red' }] }),
      allowed: train(inSandbox, 'somebody-pays', { Tags: costCentre }),
    },
    {
      guardrail: 'cost-tags',
      statements: ['CostTagValue'],
      name: 'training with an empty tag, or with a value',
      at: '',
      by: 'boto3',
      refused: train(inSandbox, 'empty-pays', { Tags: [{ Key: 'CostCenter', Value: '' }] }),
      allowed: train(inSandbox, 'value-pays', { Tags: costCentre }),
    },
    {
      guardrail: 'governed-tags',
      statements: ['GovernedTagsOnExisting'],
      name: 'another cost centre on a job that is there, or another colour',
      at: '',
      by: 'aws',
      refused: sagemaker(inSandbox, 'add-tags', { ResourceArn: job, Tags: [{ Key: 'CostCenter', Value: '1' }] }),
      allowed: sagemaker(inSandbox, 'add-tags', { ResourceArn: job, Tags: [{ Key: 'Colour', Value: '1' }] }),
    },
    {
      guardrail: 'governed-tags',
      statements: ['GovernedTags'],
      name: 'take the cost centre off a job, or the colour',
      at: '',
      by: 'boto3',
      refused: sagemaker(inSandbox, 'delete-tags', { ResourceArn: job, TagKeys: ['CostCenter'] }),
      allowed: sagemaker(inSandbox, 'delete-tags', { ResourceArn: job, TagKeys: ['Colour'] }),
    },
    {
      guardrail: 'governed-tags',
      statements: ['GovernedTags'],
      name: 'a role that says it is of another team, or of another colour',
      at: '',
      by: 'boto3',
      refused: iam('tag-role', { RoleName: 'open', Tags: [{ Key: 'paddock:team', Value: 'credit-risk' }] }),
      allowed: iam('tag-role', { RoleName: 'open', Tags: [{ Key: 'colour', Value: 'credit-risk' }] }),
    },
    {
      guardrail: 'log-integrity',
      statements: ['TrailsAndRecorders'],
      name: 'stop a trail, or look at it',
      at: '',
      by: 'boto3',
      refused: { as: adminInDev, service: 'cloudtrail', operation: 'stop-logging', input: { Name: 'organisation' } },
      allowed: { as: adminInDev, service: 'cloudtrail', operation: 'get-trail-status', input: { Name: 'organisation' } },
      passes: 'NotImplemented',
    },
    {
      guardrail: 'log-integrity',
      statements: ['LogBuckets'],
      name: 'suspend the versions of the log bucket, or of another',
      at: '',
      by: 'aws',
      refused: s3('admin@log-archive', 'put-bucket-versioning', {
        Bucket: 'paddock-log-archive-e2e',
        VersioningConfiguration: { Status: 'Suspended' },
      }),
      allowed: s3('admin@log-archive', 'put-bucket-versioning', {
        Bucket: 'not-the-logs',
        VersioningConfiguration: { Status: 'Suspended' },
      }),
    },
    {
      guardrail: 'log-integrity',
      statements: ['LogObjects'],
      name: 'delete a log, or a copy in another bucket',
      at: '',
      by: 'boto3',
      refused: s3('admin@log-archive', 'delete-object', { Bucket: 'paddock-log-archive-e2e', Key: 'AWSLogs/1.json' }),
      allowed: s3('admin@log-archive', 'delete-object', { Bucket: 'not-the-logs', Key: 'AWSLogs/1.json' }),
    },
    {
      guardrail: 'sandbox-detached',
      statements: ['NoCorporateData'],
      name: 'an object of Dev that its bucket shows to the sandbox, or one of another sandbox',
      at: 'Sandbox',
      by: 'aws',
      // The AWS CLI wants a file for get-object; the permission is the same.
      refused: s3('admin@churn-sandbox', 'head-object', inOneBucket('churn-dev')),
      allowed: s3('admin@churn-sandbox', 'head-object', inOneBucket('credit-risk-sandbox')),
    },
    {
      guardrail: 'sandbox-detached',
      statements: ['NoCorporateData'],
      name: 'the same with boto3, which says by which policy',
      at: 'Sandbox',
      by: 'boto3',
      refused: s3('admin@churn-sandbox', 'get-object', inOneBucket('churn-dev')),
      allowed: s3('admin@churn-sandbox', 'get-object', inOneBucket('credit-risk-sandbox')),
    },
    {
      guardrail: 'sandbox-detached',
      statements: ['NoNetworkIn'],
      name: 'peer a VPC, or make one',
      at: 'Sandbox',
      by: 'boto3',
      refused: {
        as: 'admin@churn-sandbox',
        service: 'ec2',
        operation: 'create-vpc-peering-connection',
        input: { VpcId: 'vpc-1', PeerVpcId: 'vpc-2' },
      },
      allowed: { as: 'admin@churn-sandbox', service: 'ec2', operation: 'create-vpc', input: { CidrBlock: '10.0.0.0/16' } },
      passes: 'NotImplemented',
    },
    {
      guardrail: 'sandbox-detached',
      statements: ['NoLakeData'],
      name: 'credentials for a table of the lake, or a look at its permissions',
      at: 'Sandbox',
      by: 'boto3',
      refused: {
        as: 'admin@churn-sandbox',
        service: 'lakeformation',
        operation: 'get-temporary-glue-table-credentials',
        input: { TableArn: dataLakeTable(account('data-lake')) },
      },
      allowed: { as: 'admin@churn-sandbox', service: 'lakeformation', operation: 'list-permissions' },
      passes: 'NotImplemented',
    },
    {
      guardrail: 'regions',
      statements: ['Regions'],
      name: 'another region, or the one of the blueprint',
      at: '',
      by: 'aws',
      refused: sagemaker(inSandbox, 'list-models', {}, 'us-east-1'),
      allowed: sagemaker(inSandbox, 'list-models', {}, 'eu-west-1'),
    },
    {
      guardrail: 'regions',
      statements: ['Regions'],
      name: 'in another region, parameters, or a service that has one region only',
      at: '',
      by: 'boto3',
      refused: { as: adminInDev, service: 'ssm', operation: 'describe-parameters', region: 'us-east-1' },
      allowed: { as: adminInDev, service: 'iam', operation: 'list-users', region: 'us-east-1' },
    },
    {
      guardrail: 'protected-roles',
      statements: ['ProtectedRoles'],
      name: 'a role under Paddock’s path, or elsewhere',
      at: '',
      by: 'aws',
      refused: iam('create-role', { RoleName: 'mine', Path: '/paddock/', AssumeRolePolicyDocument: trustAccounts(account('churn-dev')) }),
      allowed: iam('create-role', { RoleName: 'own', Path: '/team/', AssumeRolePolicyDocument: trustAccounts(account('churn-dev')) }),
    },
    {
      guardrail: 'protected-roles',
      statements: ['ProtectedRoles'],
      name: 'the trust of an exempted role, or of a role of the team',
      at: '',
      by: 'boto3',
      refused: iam('update-assume-role-policy', {
        RoleName: 'remediation',
        PolicyDocument: trustAccounts(account('churn-dev')),
      }),
      allowed: iam('update-assume-role-policy', { RoleName: 'team', PolicyDocument: trustAccounts(account('churn-dev')) }),
    },
    {
      guardrail: 'protected-roles',
      statements: ['ProtectedRolesOfAws'],
      name: 'a role that would pass for Control Tower’s, or another',
      at: '',
      by: 'boto3',
      refused: iam('create-role', {
        RoleName: 'AWSControlTowerExecution',
        AssumeRolePolicyDocument: trustAccounts(account('churn-dev')),
      }),
      allowed: iam('create-role', { RoleName: 'landing-zone', AssumeRolePolicyDocument: trustAccounts(account('churn-dev')) }),
    },
    {
      guardrail: 'network-isolation',
      statements: ['NetworkIsolation'],
      name: 'regulated training with a network, or without',
      at: 'Workloads/Regulated',
      by: 'aws',
      refused: train('scientist@credit-risk-dev', 'network', { EnableNetworkIsolation: false }),
      allowed: train('scientist@credit-risk-dev', 'isolated', { EnableNetworkIsolation: true }),
    },
    {
      guardrail: 'network-isolation',
      statements: ['NetworkIsolation'],
      name: 'a regulated model that does not say, or that is isolated',
      at: 'Workloads/Regulated',
      by: 'boto3',
      refused: model('scientist@credit-risk-dev', 'silent', { VpcConfig: vpc }),
      allowed: model('scientist@credit-risk-dev', 'isolated', { VpcConfig: vpc, EnableNetworkIsolation: true }),
    },
    {
      guardrail: 'organisation-perimeter',
      statements: ['OrganisationIdentities'],
      name: 'an object that its bucket shows to a stranger and to a member: for the stranger, or for the member',
      at: '',
      by: 'boto3',
      refused: s3('stranger', 'get-object', inOneBucket('churn-dev')),
      allowed: s3('admin@churn-preprod', 'get-object', inOneBucket('churn-dev')),
    },
    {
      guardrail: 'organisation-perimeter',
      statements: ['OrganisationIdentities'],
      name: 'a role that trusts a stranger and a member: for the stranger, or for the member',
      at: '',
      by: 'boto3',
      refused: {
        as: 'stranger',
        service: 'sts',
        operation: 'assume-role',
        input: { RoleArn: `arn:aws:iam::${account('churn-dev')}:role/team/open`, RoleSessionName: 'visit' },
      },
      allowed: {
        as: 'admin@churn-preprod',
        service: 'sts',
        operation: 'assume-role',
        input: { RoleArn: `arn:aws:iam::${account('churn-dev')}:role/team/open`, RoleSessionName: 'visit' },
      },
    },
    {
      guardrail: 'organisation-perimeter',
      statements: ['OrganisationIdentities'],
      name: 'with the AWS CLI, the list of that bucket',
      at: '',
      by: 'aws',
      refused: s3('stranger', 'list-objects-v2', { Bucket: inOneBucket('churn-dev').Bucket }),
      allowed: s3('admin@churn-preprod', 'list-objects-v2', { Bucket: inOneBucket('churn-dev').Bucket }),
    },
    {
      guardrail: 'leave-organisation',
      statements: ['LeaveOrganisation'],
      name: 'leave the organisation, or look at it',
      at: '',
      by: 'aws',
      refused: { as: 'admin@security-tooling', service: 'organizations', operation: 'leave-organization' },
      allowed: { as: 'admin@security-tooling', service: 'organizations', operation: 'describe-organization' },
      once: true,
    },
    {
      guardrail: 'leave-organisation',
      statements: ['LeaveOrganisation'],
      name: 'the same with boto3',
      at: '',
      by: 'boto3',
      refused: { as: 'admin@shared-services', service: 'organizations', operation: 'leave-organization' },
      allowed: { as: 'admin@shared-services', service: 'organizations', operation: 'describe-organization' },
      once: true,
    },
  ];
}
