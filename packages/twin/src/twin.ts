/** Starts the AWS endpoint of this machine. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileAtomic } from '@paddock/base/atomic-file';
import type { Clock } from '@paddock/base/clock';
import { silentHost, type Host } from '@paddock/base/host';
import { randomString, type Random } from '@paddock/base/random';
import { Gateway } from './gateway.ts';
import { bootstrapAccount, type BootstrapCredentials } from './lib/bootstrap.ts';
import { defaultDelays, type Delays } from './lib/delays.ts';
import { defaultLimits, type Limits } from './lib/limits.ts';
import { ControlEndpoint } from './lib/edge/control-endpoint.ts';
import { RequestHandler } from './lib/edge/handle-request.ts';
import { startServer } from './lib/edge/server.ts';
import { EventLog } from './lib/gateway/event-log.ts';
import { sessionSeal } from './lib/gateway/session-token.ts';
import { idsFrom } from './lib/ids.ts';
import { services } from './lib/services/index.generated.ts';
import type { ProcessingHost } from './lib/processing/processing-host.ts';
import { ProcessingJobs } from './lib/processing/processing-jobs.ts';
import { BlobStore } from './lib/state/blob-store.ts';
import { State } from './lib/state/state.ts';
import { virtualClock } from './lib/state/virtual-clock.ts';

export type { Delays } from './lib/delays.ts';
export type { Limits } from './lib/limits.ts';
export type { ProcessingEnd, ProcessingHost, ProcessingRun } from './lib/processing/processing-host.ts';
export type { Fault, FaultEffect } from './lib/gateway/faults.ts';

export interface TwinOptions {
  /** Holds everything; made if it is not there. One process at a time. */
  readonly stateDirectory: string;
  /** Default 0: a free port. */
  readonly port?: number;
  /** A loopback address, default 127.0.0.1. */
  readonly host?: string;
  /** Wall time. */
  readonly clock: Clock;
  readonly random: Random;
  /** Twelve digits, used when the state directory is new. Default: made up. */
  readonly managementAccountId?: string;
  /** How long things take in virtual time; default `defaultDelays`. */
  readonly delays?: Partial<Delays>;
  /** Quotas that AWS raises on request; default `defaultLimits`. */
  readonly limits?: Partial<Limits>;
  /** Runs the processes of Processing jobs whose image it claims; default: jobs only take time. */
  readonly processing?: ProcessingHost;
  /** Told about faults of the twin itself: `twin/fault`. */
  readonly messages?: Host;
}

export interface Twin {
  /** `http://127.0.0.1:PORT` */
  readonly endpoint: string;
  readonly managementAccountId: string;
  /** Of the user `paddock-bootstrap` in the management account. */
  readonly managementCredentials: BootstrapCredentials;
  /** Bearer token of `/_twin/…`, also in the file `control-token` of the state directory. */
  readonly controlToken: string;
  /** Virtual time, epoch milliseconds. */
  now(): number;
  /** Moves virtual time forward and does what has come due. Resolves when it is on disk. */
  advanceClock(milliseconds: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts the twin. The first start makes the management account, with a user `paddock-bootstrap` that may do everything in it.
 * Throws `state/in-use`, `state/corrupt`, `state/unusable`; and RangeError for a host that is not loopback.
 */
export async function startTwin(options: TwinOptions): Promise<Twin> {
  const host = options.host ?? '127.0.0.1';
  if (!/^(127(\.\d{1,3}){3}|::1|localhost)$/.test(host)) throw new RangeError(`the twin listens on loopback only, not on ${host}`);
  const messages = options.messages ?? silentHost;
  const state = await State.open(options.stateDirectory);
  try {
    const inState = (name: string): string => join(options.stateDirectory, name);
    const ids = idsFrom(options.random);
    const virtual = virtualClock(options.clock, state);
    const blobs = new BlobStore(inState('blobs'));
    blobs.sweep(new Set(services.flatMap((service) => [...(service.usedBlobs?.(state) ?? [])])));
    const events = new EventLog(inState('events.log'));
    const seal = sessionSeal(inState('session-key'), options.random);
    const delays = { ...defaultDelays, ...options.delays };
    const bootstrap = bootstrapAccount(state, ids, virtual.now(), options.managementAccountId);
    await state.durable();
    writeFileAtomic(inState('bootstrap-credentials.json'), `${JSON.stringify(bootstrap.credentials, undefined, 2)}\n`, 0o600);
    const onFault = (error: unknown, during: string): void => {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      messages.emit({ code: 'twin/fault', level: 'error', text: `${during}: ${text}` });
    };
    let endpoint = '';
    const processes = new ProcessingJobs({
      state,
      host: options.processing,
      directory: inState('processing'),
      endpoint: () => endpoint,
      ended: (place, payload) => gateway.runTask({ ...place, service: 'sagemaker', task: 'process-ended', payload: { ...payload } }),
      onFault: (error) => onFault(error, 'the process of a job'),
    });
    const gateway: Gateway = new Gateway({
      state,
      blobs,
      events,
      wall: options.clock,
      virtual,
      ids,
      seal,
      delays,
      limits: { ...defaultLimits, ...options.limits },
      services,
      processes,
      onTaskFault: (error, task) => onFault(error, `task ${task.service}/${task.task}`),
    });
    const controlToken = readOrMakeToken(inState('control-token'), options.random);
    const handler = new RequestHandler({
      gateway,
      blobs,
      ids,
      wall: options.clock,
      onFault: (error, requestId) => onFault(error, `request ${requestId}`),
    });
    const control = new ControlEndpoint(controlToken, virtual, gateway, () => state.durable());
    await processes.recover();
    const server = await startServer(handler, control, options.port ?? 0, host);
    endpoint = `http://${host.includes(':') ? `[${host}]` : host}:${server.port}`;
    return {
      endpoint,
      managementAccountId: bootstrap.accountId,
      managementCredentials: bootstrap.credentials,
      controlToken,
      now: () => virtual.now(),
      advanceClock: async (milliseconds) => {
        virtual.advance(milliseconds);
        gateway.runDueTasks();
        await state.durable();
      },
      close: async () => {
        await processes.close();
        await server.close();
        try {
          await events.close();
        } finally {
          await state.close();
        }
      },
    };
  } catch (error) {
    await state.close();
    throw error;
  }
}

function readOrMakeToken(path: string, random: Random): string {
  if (!existsSync(path)) writeFileAtomic(path, randomString(random, 48, 'abcdefghijklmnopqrstuvwxyz0123456789'), 0o600);
  return readFileSync(path, 'utf8').trim();
}
