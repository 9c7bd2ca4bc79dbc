/**
 * The one way into the twin: every effect, also one that a service has on someone's behalf, is an `invoke` that is validated, authorised,
 * handled inside a transaction and recorded.
 */
import { serviceModel, type OperationModel, type ServiceModel } from '@paddock/aws-data/models';
import { PaddockError } from '@paddock/base/errors';
import { expand, type AuthorizationPair } from '@paddock/policy/expand';
import { ApiError } from './lib/api-error.ts';
import type { Caller } from './lib/caller.ts';
import type { Delays } from './lib/delays.ts';
import { structureOf } from './lib/edge/protocols/json-codec.ts';
import { createAuthorizer, type Authorizer } from './lib/gateway/authorize.ts';
import { findCredentials, type Credentials } from './lib/gateway/credentials.ts';
import type { EventLog } from './lib/gateway/event-log.ts';
import { eventRecord, type EventRecord } from './lib/gateway/event-record.ts';
import { Faults, type FaultEffect } from './lib/gateway/faults.ts';
import { PolicySources } from './lib/gateway/policy-sources.ts';
import { recordedAccount, recordedCode } from './lib/gateway/recorded-fields.ts';
import { resourceLookup } from './lib/gateway/resource-lookup.ts';
import { Scheduler, type ScheduledTask } from './lib/gateway/scheduler.ts';
import type { SessionSeal } from './lib/gateway/session-token.ts';
import { validateInput, validationMessage } from './lib/gateway/validate-input.ts';
import type { Limits } from './lib/limits.ts';
import type { Ids } from './lib/ids.ts';
import type { Call, Members, Prepared, ServiceDefinition, Source } from './lib/operation.ts';
import type { Processes } from './lib/processing/processing-jobs.ts';
import { issuerKeysCollection, type IssuerKeys } from './lib/services/sts/web-identity-keys.ts';
import type { BlobStore } from './lib/state/blob-store.ts';
import type { State } from './lib/state/state.ts';
import type { VirtualClock } from './lib/state/virtual-clock.ts';
import type { Clock } from '@paddock/base/clock';

export interface GatewayParts {
  readonly state: State;
  readonly blobs: BlobStore;
  readonly events: EventLog;
  readonly wall: Clock;
  readonly virtual: VirtualClock;
  readonly ids: Ids;
  readonly seal: SessionSeal;
  readonly delays: Delays;
  readonly limits: Limits;
  readonly services: readonly ServiceDefinition[];
  readonly processes?: Processes;
  /** Told about scheduled work that failed: a fault of the twin. */
  readonly onTaskFault?: (error: unknown, task: ScheduledTask) => void;
}

/** A call as it comes in: authenticated, decoded, not yet checked against the model. */
export interface Invocation {
  readonly model: ServiceModel;
  readonly operation: OperationModel;
  readonly input: Members;
  readonly caller: Caller;
  readonly region: string;
  readonly source: Source;
  readonly requestId: string;
}

export interface Outcome {
  readonly output: Members;
  /** What the edge must do to the answer, when a fault was asked for. */
  readonly fault?: FaultEffect;
}

/** Where a call inside a call stands. */
interface Frame {
  readonly via: readonly string[];
  readonly events: EventRecord[];
  readonly now: number;
  readonly depth: number;
}

const maximumDepth = 12;

export class Gateway {
  readonly faults = new Faults();
  readonly #parts: GatewayParts;
  readonly #services: ReadonlyMap<string, ServiceDefinition>;
  readonly #authorizer: Authorizer;
  readonly #scheduler: Scheduler;

  constructor(parts: GatewayParts) {
    this.#parts = parts;
    this.#services = new Map(parts.services.map((service) => [service.id, service]));
    this.#authorizer = createAuthorizer(parts.state, new PolicySources(parts.state), (prefix) => this.#services.get(prefix)?.resources);
    this.#scheduler = new Scheduler(parts.state);
  }

  /** Who signs with this access key. Throws what the client is told. */
  credentials(accessKeyId: string, sessionToken: string | undefined): Credentials {
    return findCredentials(this.#parts.state, this.#parts.seal, accessKeyId, sessionToken, this.#parts.wall.now());
  }

  /** True when the twin has a handler for the operation. */
  handles(service: string, operation: string): boolean {
    return this.#services.get(service)?.operations[operation] !== undefined;
  }

  /**
   * Carries out one call. Resolves when its change and its record are on disk.
   * Rejects with an `ApiError` for what the caller is told; everything else is a fault of the twin.
   */
  async invoke(invocation: Invocation): Promise<Outcome> {
    const { state, events, virtual } = this.#parts;
    const recorded: EventRecord[] = [];
    let result: { readonly outcome: Outcome } | { readonly error: unknown };
    try {
      this.runDueTasks();
      result = { outcome: this.#invokeRecorded(invocation, { via: [], events: recorded, now: virtual.now(), depth: 0 }) };
    } catch (error) {
      result = { error };
    }
    // Before `durable()`: when the log fails, nobody would wait for that promise, and its failure would end the process.
    for (const event of recorded) events.append(event, !event.readOnly && event.errorCode === undefined);
    const pending = state.durable();
    if (pending !== undefined) await Promise.all([pending, events.durable()]);
    if ('error' in result) throw result.error;
    state.compact();
    return result.outcome;
  }

  /** Tells the twin the public keys of an issuer of web identity tokens, which it cannot fetch itself. */
  setIssuerKeys(keys: IssuerKeys): void {
    const { state } = this.#parts;
    state.transact(() => state.table(issuerKeysCollection).put(keys.issuer, keys));
  }

  /** Runs what has come due in virtual time. */
  runDueTasks(): void {
    this.#scheduler.runDue(
      this.#parts.virtual.now(),
      (task) => this.#runTask(task),
      (error, task) => this.#parts.onTaskFault?.(error, task),
    );
  }

  /** Carries out a service's task now: something outside the twin has happened. Resolves when that is on disk. */
  async runTask(task: Omit<ScheduledTask, 'at'>): Promise<void> {
    const { state, virtual } = this.#parts;
    state.transact(() => this.#scheduler.add({ ...task, at: virtual.now() }));
    this.runDueTasks();
    await state.durable();
  }

  /** Records a call that did not get as far as an operation's authorisation, e.g. a bad signature. */
  recordRefusal(invocation: Invocation, error: ApiError): void {
    this.#parts.events.append(this.#record(invocation, [], this.#parts.virtual.now(), undefined, error), false);
  }

  #runTask(task: ScheduledTask): void {
    const handler = this.#services.get(task.service)?.tasks?.[task.task];
    if (handler === undefined) throw new PaddockError('internal/impossible', { detail: `no task ${task.service}/${task.task}` });
    const caller: Caller = {
      principal: { kind: 'service', service: `${task.service}.amazonaws.com` },
      account: task.account,
      userId: `${task.service}.amazonaws.com`,
    };
    const recorded: EventRecord[] = [];
    const source: Source = { ip: `${task.service}.amazonaws.com`, userAgent: `${task.service}.amazonaws.com`, secureTransport: true };
    const frame: Frame = { via: [], events: recorded, now: task.at, depth: 0 };
    handler(task.payload, this.#call(caller, task.account, task.region, source, this.#parts.ids.uuid(), task.service, frame));
    for (const event of recorded) this.#parts.events.append(event, true);
  }

  #invokeRecorded(invocation: Invocation, frame: Frame): Outcome {
    try {
      const outcome = this.#perform(invocation, frame);
      frame.events.push(this.#record(invocation, frame.via, frame.now, outcome.output, undefined));
      return outcome;
    } catch (error) {
      const shown =
        error instanceof ApiError
          ? error
          : new ApiError('InternalFailure', 'The request processing has failed because of an internal error.');
      frame.events.push(this.#record(invocation, frame.via, frame.now, undefined, shown));
      throw error;
    }
  }

  #perform(invocation: Invocation, frame: Frame): Outcome {
    const { model, operation, input, caller } = invocation;
    const service = this.#services.get(model.id);
    const fault = frame.depth === 0 ? this.faults.take(model.id, operation.name, caller.account) : undefined;
    if (fault?.kind === 'throttle') throw new ApiError('Throttling', 'Rate exceeded');
    if (fault?.kind === 'error') {
      const { code, message, status, members } = fault;
      throw new ApiError(code, message, { ...(status === undefined ? {} : { status }), ...(members === undefined ? {} : { members }) });
    }
    if (operation.input !== undefined) {
      const problems = validateInput(model, structureOf(model, operation.input), input);
      if (problems.length > 0) throw service?.invalidInput?.(problems) ?? new ApiError('ValidationError', validationMessage(problems));
    }
    // One transaction: what `prepare` has made goes again when the call is refused.
    const output = this.#parts.state.transact(() => this.#carryOut(invocation, service, frame));
    return { output, ...(fault === undefined ? {} : { fault }) };
  }

  #carryOut(invocation: Invocation, service: ServiceDefinition | undefined, frame: Frame): Members {
    const { model, operation, caller } = invocation;
    const prepared = this.#prepare(invocation, service, frame);
    const needsPermission = operation.authtype !== 'none' && service?.unconditional?.includes(operation.name) !== true;
    if (needsPermission) this.#authorizer.authorize(caller, this.#pairs(invocation, prepared), this.#facts(invocation, frame));
    const handler = service?.operations[operation.name];
    if (handler === undefined) {
      throw new ApiError(
        'NotImplemented',
        `The twin does not implement ${model.id} ${operation.name} yet; the call was authorised and nothing was done.`,
      );
    }
    const call = this.#call(caller, caller.account, invocation.region, invocation.source, invocation.requestId, model.id, frame);
    return handler(prepared.input, call);
  }

  #prepare({ operation, input, caller, region }: Invocation, service: ServiceDefinition | undefined, { now, via }: Frame): Prepared {
    const { state, ids, wall } = this.#parts;
    const prepare = service?.prepare;
    if (prepare === undefined) return { input };
    return prepare(operation.name, input, { state, ids, account: caller.account, region, caller, now, wallNow: wall.now(), via });
  }

  #pairs({ model, operation, caller, region }: Invocation, { input, context }: Prepared): readonly AuthorizationPair[] {
    const lookup = resourceLookup(this.#parts.state, caller, region, (prefix) => this.#services.get(prefix)?.resources);
    try {
      const pairs = expand({ service: model.id, operation: operation.name, input, account: caller.account, region, lookup });
      return context === undefined ? pairs : pairs.map((pair) => ({ ...pair, context: { ...pair.context, ...context } }));
    } catch (error) {
      if (!(error instanceof PaddockError) || error.code !== 'policy/unmapped-operation') throw error;
      throw new ApiError(
        'AccessDenied',
        `The twin refuses ${model.id} ${operation.name}: it does not know which permissions the operation needs.`,
        { cause: error },
      );
    }
  }

  #facts(invocation: Pick<Invocation, 'region' | 'source' | 'caller'>, frame: Frame) {
    const { caller, region, source } = invocation;
    const mfaIssuedAt = caller.session?.mfa === true ? caller.session.issuedAt : undefined;
    return { region, now: frame.now, source, via: frame.via, ...(mfaIssuedAt === undefined ? {} : { mfaIssuedAt }) };
  }

  #call(caller: Caller, account: string, region: string, source: Source, requestId: string, service: string, frame: Frame): Call {
    const { state, ids, blobs, delays, limits, seal, events, wall, processes } = this.#parts;
    const invokeAs = (as: Caller, via: readonly string[], target: string, name: string, input: Members, inRegion: string): Members => {
      if (frame.depth >= maximumDepth)
        throw new PaddockError('internal/impossible', { detail: `${target} ${name}: calls nested too deep` });
      const model = serviceModel(target);
      const operation = model.operations[name];
      if (operation === undefined) throw new PaddockError('internal/impossible', { detail: `${target} has no operation ${name}` });
      const nested: Invocation = { model, operation, input, caller: as, region: inRegion, source, requestId };
      return state.transact(() => this.#invokeRecorded(nested, { ...frame, via, depth: frame.depth + 1 })).output;
    };
    return {
      caller,
      account,
      region,
      now: frame.now,
      wallNow: wall.now(),
      requestId,
      source,
      state,
      ids,
      blobs,
      delays,
      limits,
      seal,
      ...(processes === undefined ? {} : { processes }),
      events: (query) => events.find(query),
      invoke: (target, name, input) => invokeAs(caller, [...frame.via, `${service}.amazonaws.com`], target, name, input, region),
      invokeAs: (as, target, name, input, options) => invokeAs(as, [], target, name, input, options?.region ?? region),
      authorize: (action, resource, context = {}, as = caller) =>
        this.#authorizer.authorize(as, [{ action, resource, context }], this.#facts({ caller: as, region, source }, frame)),
      defer: (at, task, payload) => this.#scheduler.add({ at, service, task, account, region, payload }),
    };
  }

  #record(
    invocation: Invocation,
    via: readonly string[],
    now: number,
    output: Members | undefined,
    error: ApiError | undefined,
  ): EventRecord {
    const { model, operation, caller, region, source, requestId, input } = invocation;
    return eventRecord({
      model,
      operation,
      caller,
      account: recordedAccount(caller, input),
      region,
      now,
      source,
      requestId,
      eventId: this.#parts.ids.uuid(),
      input,
      via,
      ...(output === undefined ? {} : { output }),
      ...(error === undefined ? {} : { error: { code: recordedCode(model, error), message: error.message } }),
    });
  }
}
