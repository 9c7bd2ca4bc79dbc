import type { ApiCall } from './boto3-process.ts';
import { aModel, aNotebook, aProcessingJob, aTrainingJob, costCentre, vpc } from './guardrail-inputs.ts';

/** An account that somebody works in. */
export interface RoleAccount {
  readonly logicalId: string;
  readonly id: string;
  /** Of the client that makes the calls; what it makes is named after it, so that two clients can make the same. */
  readonly client: string;
}

/** A call, and what the client reads when the role may make it: the code, where it is not `OK`. */
export interface RoleCall extends Omit<ApiCall, 'as'> {
  readonly answers?: 'NotImplemented' | 'NoSuchKey';
}

/** What a role of the people-and-roles table may and may not do, written from the table in `docs/architecture.md`, not from the policies. */
export interface RoleExpectation {
  readonly role: string;
  readonly may: readonly RoleCall[];
  readonly mayNot: readonly RoleCall[];
}

type Input = Readonly<Record<string, unknown>>;
const call = (service: string, operation: string, input: Input = {}): RoleCall => ({ service, operation, input });
/** The twin has no handler, and says so after the call was authorised. */
const unbuilt = (service: string, operation: string, input: Input = {}): RoleCall => ({
  service,
  operation,
  input,
  answers: 'NotImplemented',
});

/** Rows of the table for people, of one account. */
export function roleExpectations(account: RoleAccount): readonly RoleExpectation[] {
  const everywhere = [admin(account), auditor(account)];
  const { logicalId } = account;
  if (logicalId.endsWith('-sandbox')) return [...everywhere, lead(account), scientist(account)];
  if (logicalId.endsWith('-dev')) return [...everywhere, lead(account), scientist(account), engineerInDev(account)];
  if (logicalId.endsWith('-preprod')) return [...everywhere, lead(account), engineerInProduction(account)];
  if (logicalId.endsWith('-prod')) return [...everywhere, lead(account), engineerInProduction(account), steward(account)];
  if (logicalId === 'data-lake') return [...everywhere, steward(account)];
  if (['retail-shared', 'lending-shared'].includes(logicalId)) return [...everywhere, approver(account)];
  if (logicalId.endsWith('-automation')) return [...everywhere, pipelineAdmin(account)];
  return everywhere;
}

const role = ({ id }: RoleAccount, name: string): string => `arn:aws:iam::${id}:role/paddock/${name}`;
const named = ({ logicalId, client }: RoleAccount, by: string): string => `${by}-${client}-${logicalId}`;
const bucket = (account: RoleAccount, by: string): RoleCall =>
  call('s3', 'create-bucket', {
    Bucket: named(account, by),
    CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' },
  });
const train = (account: RoleAccount, by: string): RoleCall =>
  call('sagemaker', 'create-training-job', aTrainingJob(account.id, named(account, by)));
const assume = (arn: string): RoleCall => call('sts', 'assume-role', { RoleArn: arn, RoleSessionName: 'somebody' });
const host = (account: RoleAccount, by: string): RoleCall =>
  call('sagemaker', 'create-endpoint', { EndpointName: named(account, by), EndpointConfigName: 'any', Tags: costCentre });
const user = (account: RoleAccount, by: string): RoleCall => call('iam', 'create-user', { UserName: named(account, by) });
/** Give a role of more power to something that one can make. */
const passOn = (account: RoleAccount, by: string, name: string): RoleCall =>
  call('sagemaker', 'create-model', {
    ...aModel(account.id, named(account, by)),
    VpcConfig: vpc,
    EnableNetworkIsolation: true,
    ExecutionRoleArn: role(account, name),
  });

/** “administer, bound by the guardrails” */
function admin(account: RoleAccount): RoleExpectation {
  return {
    role: 'admin',
    may: [user(account, 'admin'), bucket(account, 'admin'), call('iam', 'list-roles')],
    mayNot: [
      call('iam', 'delete-role', { RoleName: 'deployer' }),
      call('organizations', 'leave-organization'),
      { ...call('sagemaker', 'list-models'), region: 'us-east-1' },
      assume(role(account, 'deployer')),
      assume(role(account, 'remediation')),
    ],
  };
}

/** “read how things are set up, and the logs; no data; change nothing” */
function auditor(account: RoleAccount): RoleExpectation {
  // In the bucket that `admin` has made.
  const object = { Bucket: named(account, 'admin'), Key: 'x.csv' };
  return {
    role: 'auditor',
    may: [
      call('iam', 'list-roles'),
      call('s3', 'list-buckets'),
      call('sagemaker', 'list-models'),
      call('s3', 'list-objects-v2', { Bucket: object.Bucket }),
      ...(account.logicalId === 'log-archive' ? [{ ...call('s3', 'get-object', object), answers: 'NoSuchKey' as const }] : []),
    ],
    mayNot: [
      bucket(account, 'auditor'),
      user(account, 'auditor'),
      train(account, 'auditor'),
      ...(account.logicalId === 'log-archive' ? [] : [call('s3', 'get-object', object)]),
    ],
  };
}

/** “read, see spend, make requests” */
function lead(account: RoleAccount): RoleExpectation {
  return {
    role: 'lead',
    may: [
      call('sagemaker', 'list-training-jobs'),
      call('s3', 'list-buckets'),
      unbuilt('budgets', 'describe-budgets', { AccountId: account.id }),
    ],
    mayNot: [train(account, 'lead'), bucket(account, 'lead'), user(account, 'lead')],
  };
}

/** “work with data, notebooks, training; launch products”; no hosting in Sandbox and Dev */
function scientist(account: RoleAccount): RoleExpectation {
  const SubnetId = vpc.Subnets[0];
  const notebook = { ...aNotebook(account.id, named(account, 'nb')), SubnetId, SecurityGroupIds: vpc.SecurityGroupIds };
  const product = { ProductId: 'prod-1', ProvisioningArtifactId: 'pa-1', ProvisionedProductName: 'mine', ProvisionToken: 'once' };
  return {
    role: 'scientist',
    may: [
      bucket(account, 'scientist'),
      train(account, 'scientist'),
      call('sagemaker', 'create-notebook-instance', notebook),
      unbuilt('servicecatalog', 'provision-product', product),
    ],
    mayNot: [
      host(account, 'scientist'),
      user(account, 'scientist'),
      passOn(account, 'scientist', 'deployer'),
      assume(role(account, 'execution')),
    ],
  };
}

/** In Dev “the same, and pipelines, registering models” */
function engineerInDev(account: RoleAccount): RoleExpectation {
  const pipeline = {
    PipelineName: named(account, 'pipe'),
    ClientRequestToken: 'a'.repeat(32),
    PipelineDefinition: JSON.stringify({ Version: '2020-12-01', Steps: [] }),
    RoleArn: role(account, 'execution'),
  };
  return {
    role: 'engineer',
    may: [
      train(account, 'engineer'),
      call('sagemaker', 'create-pipeline', pipeline),
      call('sagemaker', 'create-model-package-group', { ModelPackageGroupName: named(account, 'group') }),
      unbuilt('codepipeline', 'list-pipelines'),
    ],
    mayNot: [
      host(account, 'engineer'),
      user(account, 'engineer'),
      passOn(account, 'engineer', 'launch'),
      assume(role(account, 'scientist')),
    ],
  };
}

/** “reads in PreProd and Prod” */
function engineerInProduction(account: RoleAccount): RoleExpectation {
  return {
    role: 'engineer',
    may: [call('sagemaker', 'list-endpoints'), call('sagemaker', 'list-models'), unbuilt('cloudformation', 'list-stacks')],
    mayNot: [host(account, 'engineer'), train(account, 'engineer'), bucket(account, 'engineer')],
  };
}

/** “grants on data, recipes, releases” */
function steward(account: RoleAccount): RoleExpectation {
  const grant = {
    Principal: { DataLakePrincipalIdentifier: role(account, 'gate') },
    Resource: { Database: { Name: 'sales' } },
    Permissions: ['DESCRIBE'],
  };
  const process = (as: string): RoleCall =>
    call('sagemaker', 'create-processing-job', {
      ...aProcessingJob(account.id, named(account, `steward-${as}`)),
      RoleArn: role(account, as),
    });
  return {
    role: 'steward',
    may: [
      unbuilt('lakeformation', 'grant-permissions', grant),
      unbuilt('glue', 'get-databases'),
      call('s3', 'list-buckets'),
      call('sagemaker', 'list-processing-jobs'),
      process('gate'),
    ],
    mayNot: [
      process('execution'),
      train(account, 'steward'),
      bucket(account, 'steward'),
      user(account, 'steward'),
      assume(role(account, 'gate')),
    ],
  };
}

/** The version that the test puts into the registry, for `approver` to decide on. */
export const versionToApprove = { group: 'classifier', version: 1 };

/** “approve or reject model versions” */
function approver(account: RoleAccount): RoleExpectation {
  const { group, version } = versionToApprove;
  const ModelPackageName = `arn:aws:sagemaker:eu-west-1:${account.id}:model-package/${group}/${version}`;
  const decide = (ModelApprovalStatus: string): RoleCall =>
    call('sagemaker', 'update-model-package', { ModelPackageArn: ModelPackageName, ModelApprovalStatus });
  return {
    role: 'approver',
    may: [call('sagemaker', 'list-model-packages', { ModelPackageGroupName: group }), decide('Rejected'), decide('Approved')],
    mayNot: [
      call('sagemaker', 'create-model-package', {
        ModelPackageGroupName: group,
        InferenceSpecification: { Containers: [{ Image: 'x' }] },
      }),
      call('sagemaker', 'delete-model-package', { ModelPackageName }),
      host(account, 'approver'),
      bucket(account, 'approver'),
    ],
  };
}

/** “change pipelines” */
function pipelineAdmin(account: RoleAccount): RoleExpectation {
  const action = {
    name: 'Source',
    actionTypeId: { category: 'Source', owner: 'AWS', provider: 'S3', version: '1' },
    configuration: { S3Bucket: 'artefacts', S3ObjectKey: 'model.zip' },
  };
  const pipeline = {
    pipeline: {
      name: 'deploy',
      roleArn: role(account, 'automation'),
      artifactStore: { type: 'S3', location: 'artefacts' },
      stages: [{ name: 'Source', actions: [action] }],
    },
  };
  return {
    role: 'pipeline-admin',
    may: [unbuilt('codepipeline', 'update-pipeline', pipeline), unbuilt('codepipeline', 'list-pipelines'), call('iam', 'list-roles')],
    mayNot: [
      assume(role(account, 'automation')),
      user(account, 'pipeline-admin'),
      host(account, 'pipeline-admin'),
      unbuilt('codepipeline', 'update-pipeline', { pipeline: { ...pipeline.pipeline, roleArn: role(account, 'deployer') } }),
    ],
  };
}

/** Roles that an AWS service takes, or that the role of another account takes for one: nobody else, whatever way he comes. */
export const serviceRoles: readonly string[] = ['automation', 'deploy', 'execution', 'gate', 'launch', 'remediation'];

/** Roles that Paddock itself and its desk take: nobody in the account does. */
export const paddockRoles: readonly string[] = ['broker', 'deployer'];
