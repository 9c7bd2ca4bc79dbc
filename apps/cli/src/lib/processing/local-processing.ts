import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import type { ProcessingEnd, ProcessingHost, ProcessingRun } from '@paddock/twin/twin';
import { fetchInput } from './fetch-input.ts';
import { gateEntrypoint, gateProgram, isGateImage } from './gate-image.ts';
import { localPath, onThisMachine, UnsupportedJob, type JobDescription } from './job-description.ts';
import { runProgram } from './run-program.ts';
import { sendOutput } from './send-output.ts';

/** Between StopProcessingJob and the end of a program that does not listen: what SageMaker gives training jobs; its page on processing jobs does not say. */
const graceMilliseconds = 120_000;

/**
 * Runs the gate's jobs of the twin as processes of this machine: as SageMaker runs the container, with the job's credentials and no others. Every object
 * comes and goes by a signed call to the twin, so every policy is asked, and every call recorded.
 */
export function localProcessing(): ProcessingHost {
  return { claims: isGateImage, run: runJob };
}

async function runJob(run: ProcessingRun): Promise<ProcessingEnd> {
  const { region, endpoint, credentials, signal } = run;
  const s3 = new S3Client({ region, endpoint, credentials, forcePathStyle: true, maxAttempts: 3 });
  try {
    return await carryOut(run, s3);
  } catch (error) {
    if (signal.aborted) return { kind: 'stopped' };
    if (error instanceof UnsupportedJob) return { kind: 'failed', reason: `ClientError: ${error.message}` };
    if (error instanceof Error && '$metadata' in error) return { kind: 'failed', reason: `ClientError: ${error.name}: ${error.message}` };
    throw error;
  } finally {
    s3.destroy();
  }
}

async function carryOut(run: ProcessingRun, s3: S3Client): Promise<ProcessingEnd> {
  const job = run.job as unknown as JobDescription;
  const root = join(run.directory, 'ml');
  const home = join(run.directory, 'home');
  mkdirSync(join(root, 'output'), { recursive: true, mode: 0o700 });
  mkdirSync(home, { mode: 0o700 });
  const [program, ...given] = job.AppSpecification.ContainerEntrypoint ?? [gateEntrypoint];
  if (program !== gateEntrypoint) throw new UnsupportedJob(`the image has no program ${program}`);
  for (const { InputName, S3Input } of job.ProcessingInputs ?? []) {
    if (S3Input === undefined) throw new UnsupportedJob(`input ${InputName}: only inputs from S3 are there`);
    await fetchInput(s3, S3Input, localPath(S3Input.LocalPath, root), run.signal);
  }
  const outputs = (job.ProcessingOutputConfig?.Outputs ?? []).map(({ OutputName, S3Output }) => {
    if (S3Output === undefined) throw new UnsupportedJob(`output ${OutputName}: only outputs to S3 are there`);
    const folder = localPath(S3Output.LocalPath, root);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return { folder, uri: S3Output.S3Uri };
  });
  const words = [...given, ...(job.AppSpecification.ContainerArguments ?? [])].map((word) => onThisMachine(word, root));
  const { code, said } = await runProgram({
    command: process.execPath,
    words: [gateProgram, ...words],
    directory: run.directory,
    environment: environmentOf(run, job, root, home),
    signal: run.signal,
    graceMilliseconds,
  });
  const message = messageOf(root);
  const exitMessage = message === undefined ? {} : { exitMessage: message };
  if (run.signal.aborted) return { kind: 'stopped' };
  if (code !== 0) {
    const why = code === null ? 'ended by a signal' : `exit code: ${code}`;
    return {
      kind: 'failed',
      reason: `AlgorithmError: ${why}${message === undefined && said !== '' ? `, ${said.trim()}` : ''}`,
      ...exitMessage,
    };
  }
  for (const { folder, uri } of outputs) await sendOutput(s3, folder, uri, job.ProcessingOutputConfig?.KmsKeyId);
  return { kind: 'completed', ...exitMessage };
}

/**
 * What SageMaker gives a container, as far as the SDK and the gate ask; nothing of this process's own but where programs are. Of what the job gives, only what is the gate's: this is a
 * machine of somebody's, and NODE_OPTIONS would be a program.
 */
function environmentOf({ arn, region, endpoint, credentials }: ProcessingRun, job: JobDescription, root: string, home: string) {
  return {
    ...Object.fromEntries(Object.entries(job.Environment ?? {}).filter(([name]) => name.startsWith('PADDOCK_GATE_'))),
    ...(process.env['PATH'] === undefined ? {} : { PATH: process.env['PATH'] }),
    HOME: home,
    TMPDIR: home,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_SESSION_TOKEN: credentials.sessionToken,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ENDPOINT_URL: endpoint,
    AWS_CONFIG_FILE: join(home, 'no-config'),
    AWS_SHARED_CREDENTIALS_FILE: join(home, 'no-credentials'),
    AWS_EC2_METADATA_DISABLED: 'true',
    PROCESSING_JOB_ARN: arn,
    PADDOCK_ML_ROOT: root,
    PADDOCK_LEASH: 'stdin',
  };
}

/** The container's last word. https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeProcessingJob.html#sagemaker-DescribeProcessingJob-response-ExitMessage */
function messageOf(root: string): string | undefined {
  const file = join(root, 'output', 'message');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}
