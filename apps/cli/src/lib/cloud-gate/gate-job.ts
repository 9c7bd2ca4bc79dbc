import { CreateProcessingJobCommand, DescribeProcessingJobCommand, type CreateProcessingJobCommandInput } from '@aws-sdk/client-sagemaker';
import { PaddockError } from '@paddock/base/errors';
import { gateEntrypoint, gateImage } from '../processing/gate-image.ts';
import { version } from '../version.ts';
import type { GateSettings } from './gate-settings.ts';
import type { ProjectGate, RoleClients } from './gate-accounts.ts';

/** `stage`: make the output, and keep the report on it. `release`: make it again, and let it land as it was signed. */
export type GateJobMode = 'stage' | 'release';

export interface GateJob {
  readonly mode: GateJobMode;
  /** What the run is called: its recipe, report and release are under `runs/NAME/` of the input bucket, and what it releases lands under `NAME/`. */
  readonly run: string;
  /** Prefix of the data in the input bucket. */
  readonly data: string;
  /** Makes the job's name its own. */
  readonly suffix: string;
  readonly instanceType: string;
}

const inputs = '/opt/ml/processing/input';
const outputs = '/opt/ml/processing/output';

/** The job as SageMaker takes it. https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateProcessingJob.html */
export function gateJobInput(
  gate: ProjectGate,
  settings: GateSettings,
  { mode, run, data, suffix, instanceType }: GateJob,
): CreateProcessingJobCommandInput {
  const { places, region, project } = gate;
  const files = `s3://${places.inputBucket}/${places.runsPrefix}${run}/`;
  const input = (InputName: string, S3Uri: string) => ({
    InputName,
    S3Input: { S3Uri, LocalPath: `${inputs}/${InputName}`, S3DataType: 'S3Prefix' as const, S3InputMode: 'File' as const },
  });
  const output = (OutputName: string, S3Uri: string) => ({
    OutputName,
    S3Output: { S3Uri, LocalPath: `${outputs}/${OutputName}`, S3UploadMode: 'EndOfJob' as const },
  });
  const ledger = ['--ledger', `s3://${places.inputBucket}/${places.ledgerPrefix}`];
  const words =
    mode === 'stage'
      ? ['--to', `${outputs}/report`]
      : ['--release', `${inputs}/run/release.json`, '--landing', `${outputs}/landing/${run}`, '--account', places.development, ...ledger];
  return {
    ProcessingJobName: `gate-${run}-${mode}-${suffix}`.slice(0, 63),
    RoleArn: places.roles.gate,
    AppSpecification: {
      ImageUri: gateImage(gate.account(places.production), region, version),
      ContainerEntrypoint: [gateEntrypoint],
      ContainerArguments: [mode, `${inputs}/run/gate.yaml`, `${inputs}/data`, ...words],
    },
    Environment: { PADDOCK_GATE_KEY: places.tokenKeyParameter, PADDOCK_GATE_STEWARDS: places.stewardsParameter },
    ProcessingInputs: [input('data', `s3://${places.inputBucket}/${data}`), input('run', files)],
    ProcessingOutputConfig: {
      KmsKeyId: mode === 'stage' ? settings.inputKey : settings.landingKey,
      Outputs: [mode === 'stage' ? output('report', files) : output('landing', `s3://${places.landingBucket}/`)],
    },
    ProcessingResources: {
      ClusterConfig: {
        InstanceCount: 1,
        InstanceType: instanceType as 'ml.m5.xlarge',
        VolumeSizeInGB: 100,
        VolumeKmsKeyId: settings.inputKey,
      },
    },
    NetworkConfig: networkConfig(settings),
    StoppingCondition: { MaxRuntimeInSeconds: 6 * 3600 },
    Tags: [
      { Key: 'paddock:project', Value: project },
      { Key: 'CostCenter', Value: gate.costCenter },
    ],
  };
}

/** Its own network, where there is one. There is one container: it needs no network of its own kind, but the rule that asks for encryption asks all. */
function networkConfig({ network }: GateSettings): NonNullable<CreateProcessingJobCommandInput['NetworkConfig']> {
  return {
    EnableInterContainerTrafficEncryption: true,
    ...(network === undefined ? {} : { VpcConfig: { Subnets: [...network.subnets], SecurityGroupIds: [...network.securityGroups] } }),
  };
}

export interface EndedGateJob {
  readonly name: string;
  /** What the program said last. */
  readonly message: string;
}

/**
 * Starts a job as the steward, and waits for its end.
 * @param wait between two looks
 * @throws `gate/job-failed` with the reason; what SageMaker refuses comes as the SDK's error
 */
export async function runGateJob(
  { sagemaker }: Pick<RoleClients, 'sagemaker'>,
  input: CreateProcessingJobCommandInput,
  wait: () => Promise<void>,
): Promise<EndedGateJob> {
  const name = input.ProcessingJobName!;
  await sagemaker.send(new CreateProcessingJobCommand(input));
  for (;;) {
    const { ProcessingJobStatus, FailureReason, ExitMessage } = await sagemaker.send(
      new DescribeProcessingJobCommand({ ProcessingJobName: name }),
    );
    if (ProcessingJobStatus === 'Completed') return { name, message: ExitMessage ?? '' };
    if (ProcessingJobStatus === 'Failed' || ProcessingJobStatus === 'Stopped') {
      const reasons = [ProcessingJobStatus, FailureReason, ExitMessage].filter((text) => text !== undefined && text !== '');
      throw new PaddockError('gate/job-failed', { detail: `${name}: ${reasons.join('; ')}` });
    }
    await wait();
  }
}
