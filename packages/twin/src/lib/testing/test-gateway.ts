import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serviceModel } from '@paddock/aws-data/models';
import { manualClock, type ManualClock } from '@paddock/base/clock';
import { seededRandom } from '@paddock/base/random';
import { Gateway } from '../../gateway.ts';
import { ApiError } from '../api-error.ts';
import { bootstrapAccount } from '../bootstrap.ts';
import type { Caller } from '../caller.ts';
import { defaultDelays } from '../delays.ts';
import { EventLog } from '../gateway/event-log.ts';
import { sessionSeal } from '../gateway/session-token.ts';
import { idsFrom } from '../ids.ts';
import { defaultLimits, type Limits } from '../limits.ts';
import type { Members } from '../operation.ts';
import { services } from '../services/index.generated.ts';
import { checkOutput } from './check-output.ts';
import { BlobStore } from '../state/blob-store.ts';
import { State } from '../state/state.ts';
import { virtualClock } from '../state/virtual-clock.ts';

export interface CallOptions {
  /** Default: the administrator of the management account. */
  readonly as?: Caller;
  /** Default eu-west-1. */
  readonly region?: string;
}

/** For tests: the gateway with every service, without HTTP. Time stands still unless it is advanced; ids repeat. */
export interface TestGateway {
  readonly account: string;
  readonly admin: Caller;
  readonly state: State;
  readonly gateway: Gateway;
  readonly wall: ManualClock;
  call<Output = Members>(service: string, operation: string, input?: Members, options?: CallOptions): Promise<Output>;
  /** The error of a call that must fail; its wire code is the model's. */
  refused(service: string, operation: string, input?: Members, options?: CallOptions): Promise<ApiError>;
  /** Who the credentials in an answer of STS or CreateAccessKey belong to. */
  callerOf(credentials: { readonly AccessKeyId: string; readonly SessionToken?: string }): Caller;
  /** Virtual time. */
  advance(milliseconds: number): Promise<void>;
  now(): number;
  close(): Promise<void>;
}

export async function startTestGateway(options: { readonly limits?: Partial<Limits> } = {}): Promise<TestGateway> {
  const directory = mkdtempSync(join(tmpdir(), 'paddock-gateway-'));
  const state = await State.open(directory);
  const random = seededRandom(7);
  const ids = idsFrom(random);
  const wall = manualClock(Date.UTC(2026, 10, 23, 12));
  const virtual = virtualClock(wall, state);
  const blobs = new BlobStore(join(directory, 'blobs'));
  const events = new EventLog(join(directory, 'events.log'));
  const seal = sessionSeal(join(directory, 'session-key'), random);
  const { accountId, credentials } = bootstrapAccount(state, ids, virtual.now(), '111122223333');
  const limits = { ...defaultLimits, ...options.limits };
  const gateway = new Gateway({ state, blobs, events, wall, virtual, ids, seal, delays: defaultDelays, limits, services });
  const admin = gateway.credentials(credentials.accessKeyId, undefined).caller;

  const call = async (
    service: string,
    name: string,
    input: Members = {},
    { as = admin, region = 'eu-west-1' }: CallOptions = {},
  ): Promise<Members> => {
    const model = serviceModel(service);
    const operation = model.operations[name];
    if (operation === undefined) throw new TypeError(`${service} has no operation ${name}`);
    const source = { ip: '203.0.113.7', userAgent: 'test', secureTransport: true };
    const output = (await gateway.invoke({ model, operation, input, caller: as, region, source, requestId: ids.uuid() })).output;
    checkOutput(model, operation, output);
    return output;
  };

  return {
    account: accountId,
    admin,
    state,
    gateway,
    wall,
    call: async <Output>(service: string, operation: string, input?: Members, more?: CallOptions) =>
      (await call(service, operation, input, more)) as Output,
    refused: async (service, operation, input, more) => {
      try {
        await call(service, operation, input, more);
      } catch (error) {
        if (error instanceof ApiError) return error;
        throw error;
      }
      throw new Error(`${service} ${operation} was not refused`);
    },
    callerOf: ({ AccessKeyId, SessionToken }) => gateway.credentials(AccessKeyId, SessionToken).caller,
    advance: async (milliseconds) => {
      virtual.advance(milliseconds);
      gateway.runDueTasks();
      await state.durable();
    },
    now: () => virtual.now(),
    close: async () => {
      await events.close();
      await state.close();
      rmSync(directory, { recursive: true });
    },
  };
}
