import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SealedSession } from '../gateway/session-token.ts';
import type { Members } from '../operation.ts';
import { itemsCollection, type Item } from '../services/sagemaker/store.ts';
import type { StateView } from '../state/state.ts';
import type { ProcessingEnd, ProcessingHost, StopReason } from './processing-host.ts';

/** What handlers see of the processes of jobs. */
export interface Processes {
  claims(imageUri: string): boolean;
  /** Starts the process of a job once the transaction that this is called in has been kept. */
  start(started: StartedJob): void;
  /** Ends the process of a job, if it runs. */
  stop(id: string): void;
}

export interface StartedJob {
  readonly id: string;
  readonly account: string;
  readonly region: string;
  /** In the collection of processing jobs. */
  readonly key: string;
  readonly credentials: SealedSession;
}

/** What the service is told when a process has ended: the payload of its task. */
export interface EndedJob {
  readonly key: string;
  readonly id: string;
  readonly end: ProcessingEnd;
}

export interface ProcessingJobsParts {
  readonly state: StateView;
  readonly host: ProcessingHost | undefined;
  /** Holds a directory for each run. */
  readonly directory: string;
  readonly endpoint: () => string;
  /** Carries out the service's task for a job that has ended; resolves when that is on disk. */
  readonly ended: (place: { readonly account: string; readonly region: string }, payload: EndedJob) => Promise<void>;
  readonly onFault: (error: unknown) => void;
}

interface Running {
  readonly stop: AbortController;
  readonly done: Promise<void>;
}

const collection = itemsCollection('processing-job');

/** True for a job whose process was started and has not been seen to end. */
function isUnderWay({ members, hidden }: Item): boolean {
  const isStarted = hidden?.['process'] !== undefined && members['ProcessingStartTime'] !== undefined;
  return isStarted && members['ProcessingEndTime'] === undefined;
}

/** Keeps the processes of Processing jobs and the state of the jobs together, through the host that the twin was given. */
export class ProcessingJobs implements Processes {
  readonly #parts: ProcessingJobsParts;
  readonly #running = new Map<string, Running>();
  #closed = false;

  constructor(parts: ProcessingJobsParts) {
    this.#parts = parts;
  }

  claims(imageUri: string): boolean {
    return this.#parts.host?.claims(imageUri) === true;
  }

  start(started: StartedJob): void {
    setImmediate(() => this.#launch(started));
  }

  stop(id: string): void {
    this.#running.get(id)?.stop.abort('stop' satisfies StopReason);
  }

  /** After a start of the twin: a job whose process a former twin had started has failed. */
  async recover(): Promise<void> {
    rmSync(this.#parts.directory, { recursive: true, force: true });
    const reason = 'InternalServerError: the twin ended while the job ran; its outputs were not written. Start a new job.';
    for (const { account = '', region = '' } of this.#parts.state.scopes(collection)) {
      const lost = this.#parts.state.table(collection, account, region).values().filter(isUnderWay);
      for (const { key, hidden } of lost) {
        await this.#parts.ended({ account, region }, { key, id: String(hidden?.['process']), end: { kind: 'failed', reason } });
      }
    }
  }

  /** Ends all processes. Resolves when they have gone and their jobs are marked as failed. */
  async close(): Promise<void> {
    this.#closed = true;
    const running = [...this.#running.values()];
    for (const { stop } of running) stop.abort('close' satisfies StopReason);
    await Promise.all(running.map(({ done }) => done));
  }

  #launch(started: StartedJob): void {
    const { host, state, onFault } = this.#parts;
    const item = state.table(collection, started.account, started.region).get(started.key);
    // Not there, or not under way: the transaction was undone.
    if (host === undefined || this.#closed || item?.hidden?.['process'] !== started.id || !isUnderWay(item)) return;
    const stop = new AbortController();
    const done = this.#run(host, started, item, stop).catch(onFault);
    this.#running.set(started.id, { stop, done });
  }

  async #run(host: ProcessingHost, { id, key, account, region, credentials }: StartedJob, item: Item, stop: AbortController) {
    const seconds = maxRuntimeSeconds(item.members);
    const timer = seconds === undefined ? undefined : setTimeout(() => stop.abort('timeout' satisfies StopReason), seconds * 1000);
    const directory = join(this.#parts.directory, id);
    let end: ProcessingEnd;
    try {
      mkdirSync(directory, { recursive: true, mode: 0o700 });
      const endpoint = this.#parts.endpoint();
      end = await host.run({ arn: item.arn, account, region, job: item.members, credentials, endpoint, directory, signal: stop.signal });
    } catch (error) {
      this.#parts.onFault(error);
      end = { kind: 'failed', reason: 'InternalServerError: the twin could not run the job; see its messages.' };
    } finally {
      clearTimeout(timer);
      rmSync(directory, { recursive: true, force: true });
    }
    if (end.kind === 'stopped' && stop.signal.reason === 'close') {
      end = { kind: 'failed', reason: 'InternalServerError: the twin was closed while the job ran; its outputs were not written.' };
    }
    this.#running.delete(id);
    await this.#parts.ended({ account, region }, { key, id, end });
  }
}

/** The process takes real time, so its limit is real time, too. */
function maxRuntimeSeconds(members: Members): number | undefined {
  const condition = members['StoppingCondition'] as { readonly MaxRuntimeInSeconds?: number } | undefined;
  return condition?.MaxRuntimeInSeconds;
}
