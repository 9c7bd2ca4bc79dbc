import type { SessionCredentials } from '../credentials.ts';
import { CreateBucketCommand, PutObjectCommand, S3Client, type BucketLocationConstraint } from '@aws-sdk/client-s3';
import {
  CreateEndpointCommand,
  CreateEndpointConfigCommand,
  CreateModelCommand,
  CreateTrainingJobCommand,
  DescribeTrainingJobCommand,
  ListEndpointConfigsCommand,
  ListModelsCommand,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { settingsFor } from '@paddock/aws-clients/clients';
import type { Target } from '@paddock/aws-clients/target';
import { identityOf } from '../credentials.ts';
import { version } from '../version.ts';

/** The seed's demonstration, "Assessing SCP effectiveness": a text classifier is trained, then refused a host. */
export interface WalkInput {
  readonly target: Target;
  /** Of the scientist. */
  readonly credentials: SessionCredentials;
  readonly account: string;
  readonly region: string;
  /** Makes the names of this walk its own. */
  readonly suffix: string;
  /** Lets time pass until the training is done. */
  readonly passTime: (seconds: number) => Promise<void>;
}

export type WalkStep =
  | { readonly kind: 'done'; readonly operation: string; readonly detail: string }
  | { readonly kind: 'refused'; readonly operation: string; readonly error: string; readonly message: string };

export interface Walked {
  readonly steps: readonly WalkStep[];
  /** What the refused deployment leaves behind. */
  readonly orphans: readonly { readonly kind: 'model' | 'endpoint configuration'; readonly name: string }[];
}

/** AWS's own image of the algorithm. https://docs.aws.amazon.com/sagemaker/latest/dg-ecr-paths/ecr-eu-west-1.html */
const blazingText = (region: string): string => `685385470294.dkr.ecr.${region}.amazonaws.com/blazingtext:1`;

const sentences = ['__label__Company acme makes anvils for coyotes', '__label__Animal the coyote is a canine native to north america'];

/** What the guardrail cost-tags asks of everything that costs money. */
export const walkTags = [{ Key: 'CostCenter', Value: 'demo' }] as const;

/** Walks as the scientist. Every call goes over the wire, signed; what is refused is a step, not an error. */
export async function walk(input: WalkInput, onStep: (step: WalkStep) => void): Promise<Walked> {
  const settings = { ...settingsFor(input.target, version), credentials: identityOf(input.credentials), region: input.region };
  const s3 = new S3Client({ ...settings, forcePathStyle: true });
  const sagemaker = new SageMakerClient(settings);
  const steps: WalkStep[] = [];
  const name = `text-classifier-${input.suffix}`;
  const bucket = `paddock-walk-${input.account}-${input.suffix}`;
  const role = `arn:aws:iam::${input.account}:role/paddock/execution`;
  const step = async (operation: string, detail: string, call: () => Promise<unknown>): Promise<void> => {
    const made = await attempt(operation, detail, call);
    steps.push(made);
    onStep(made);
  };
  try {
    await step('CreateBucket', bucket, () =>
      s3.send(
        new CreateBucketCommand({
          Bucket: bucket,
          CreateBucketConfiguration: { LocationConstraint: input.region as BucketLocationConstraint },
        }),
      ),
    );
    await step('PutObject', `s3://${bucket}/train.txt`, () =>
      s3.send(new PutObjectCommand({ Bucket: bucket, Key: 'train.txt', Body: `${sentences.join('\n')}\n` })),
    );
    await step('CreateTrainingJob', `${name} (BlazingText, ml.c5.xlarge)`, () =>
      sagemaker.send(
        new CreateTrainingJobCommand({
          TrainingJobName: name,
          RoleArn: role,
          AlgorithmSpecification: { TrainingImage: blazingText(input.region), TrainingInputMode: 'File' },
          HyperParameters: { mode: 'supervised', epochs: '10' },
          InputDataConfig: [
            {
              ChannelName: 'train',
              DataSource: {
                S3DataSource: { S3DataType: 'S3Prefix', S3Uri: `s3://${bucket}/train.txt`, S3DataDistributionType: 'FullyReplicated' },
              },
            },
          ],
          OutputDataConfig: { S3OutputPath: `s3://${bucket}/output` },
          ResourceConfig: { InstanceType: 'ml.c5.xlarge', InstanceCount: 1, VolumeSizeInGB: 30 },
          StoppingCondition: { MaxRuntimeInSeconds: 3600 },
          Tags: [...walkTags],
        }),
      ),
    );
    const artifact = await trained(sagemaker, name, input.passTime);
    await step('CreateModel', name, () =>
      sagemaker.send(
        new CreateModelCommand({
          ModelName: name,
          ExecutionRoleArn: role,
          PrimaryContainer: { Image: blazingText(input.region), ModelDataUrl: artifact },
          Tags: [...walkTags],
        }),
      ),
    );
    await step('CreateEndpointConfig', name, () =>
      sagemaker.send(
        new CreateEndpointConfigCommand({
          EndpointConfigName: name,
          ProductionVariants: [{ VariantName: 'AllTraffic', ModelName: name, InstanceType: 'ml.m5.xlarge', InitialInstanceCount: 1 }],
          Tags: [...walkTags],
        }),
      ),
    );
    await step('CreateEndpoint', name, () =>
      sagemaker.send(new CreateEndpointCommand({ EndpointName: name, EndpointConfigName: name, Tags: [...walkTags] })),
    );
    return { steps, orphans: await orphans(sagemaker, name) };
  } finally {
    s3.destroy();
    sagemaker.destroy();
  }
}

async function attempt(operation: string, detail: string, call: () => Promise<unknown>): Promise<WalkStep> {
  try {
    await call();
    return { kind: 'done', operation, detail };
  } catch (error) {
    if (!(error instanceof Error) || !error.name.startsWith('AccessDenied')) throw error;
    return { kind: 'refused', operation, error: error.name, message: error.message };
  }
}

/** Waits for the end of the training. @returns where the model is */
async function trained(sagemaker: SageMakerClient, name: string, passTime: WalkInput['passTime']): Promise<string> {
  for (let tries = 0; tries < 60; tries++) {
    const job = await sagemaker.send(new DescribeTrainingJobCommand({ TrainingJobName: name }));
    if (job.TrainingJobStatus === 'Completed') return job.ModelArtifacts!.S3ModelArtifacts!;
    if (job.TrainingJobStatus !== 'InProgress') throw new Error(`training ended as ${job.TrainingJobStatus}: ${job.FailureReason ?? ''}`);
    await passTime(30);
  }
  throw new Error('training did not end within half an hour');
}

async function orphans(sagemaker: SageMakerClient, name: string): Promise<Walked['orphans']> {
  const models = await sagemaker.send(new ListModelsCommand({ NameContains: name }));
  const configurations = await sagemaker.send(new ListEndpointConfigsCommand({ NameContains: name }));
  return [
    ...(models.Models ?? []).map((model) => ({ kind: 'model' as const, name: model.ModelName! })),
    ...(configurations.EndpointConfigs ?? []).map((item) => ({ kind: 'endpoint configuration' as const, name: item.EndpointConfigName! })),
  ];
}
