import type { SealedSession } from '../gateway/session-token.ts';
import type { Members } from '../operation.ts';

/** Runs the processes of Processing jobs on this machine. The twin itself runs none: whoever starts it may bring a host. */
export interface ProcessingHost {
  /** True for container images that the host has a program for. Jobs with other images only take time. */
  claims(imageUri: string): boolean;
  /**
   * Runs a job: fetches its inputs with the job's credentials, starts the program, and brings its outputs where they belong, again with those credentials.
   * When `signal` is aborted it ends the program (first kindly, unless the reason is `close`) and brings nothing. It resolves when the program has
   * gone; what goes wrong is an end of kind `failed`. A rejection is a fault of the host.
   */
  run(job: ProcessingRun): Promise<ProcessingEnd>;
}

/** One run of one job. */
export interface ProcessingRun {
  readonly arn: string;
  readonly account: string;
  readonly region: string;
  /** The members of `DescribeProcessingJob`. */
  readonly job: Members;
  /** A session of the job's role. */
  readonly credentials: SealedSession;
  /** Where the twin listens. */
  readonly endpoint: string;
  /** Empty, for the owner only, and removed with all that is in it when the run has ended, or when the twin starts again. */
  readonly directory: string;
  /** Aborted with a `StopReason`. */
  readonly signal: AbortSignal;
}

/** `stop`: StopProcessingJob; `timeout`: MaxRuntimeInSeconds; `close`: the twin is closed. */
export type StopReason = 'stop' | 'timeout' | 'close';

export type ProcessingEnd =
  | { readonly kind: 'completed'; readonly exitMessage?: string }
  | { readonly kind: 'failed'; readonly reason: string; readonly exitMessage?: string }
  | { readonly kind: 'stopped' };
