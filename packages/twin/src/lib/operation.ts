import type { AuthorizationPair } from '@paddock/policy/expand';
import type { BlobStore } from './state/blob-store.ts';
import type { StateView } from './state/state.ts';
import type { ApiError } from './api-error.ts';
import type { Caller } from './caller.ts';
import type { Delays } from './delays.ts';
import type { Limits } from './limits.ts';
import type { EventQuery, EventRecord } from './gateway/event-record.ts';
import type { InputProblem } from './gateway/validate-input.ts';
import type { SessionSeal } from './gateway/session-token.ts';
import type { Processes } from './processing/processing-jobs.ts';
import type { Ids } from './ids.ts';

/** Members by their names in the service's model. */
export type Members = Readonly<Record<string, unknown>>;

/** Where a call came from. */
export interface Source {
  readonly ip: string;
  readonly userAgent: string;
  readonly secureTransport: boolean;
}

/** One call of an operation, as its handler sees it. */
export interface Call {
  readonly caller: Caller;
  /** The account that the call works in: the caller's. */
  readonly account: string;
  readonly region: string;
  /** Virtual time, epoch milliseconds. */
  readonly now: number;
  /** Wall time, epoch milliseconds: for credentials' expiry only. */
  readonly wallNow: number;
  readonly requestId: string;
  readonly source: Source;
  readonly state: StateView;
  readonly ids: Ids;
  readonly blobs: BlobStore;
  readonly delays: Delays;
  readonly limits: Limits;
  readonly seal: SessionSeal;
  /** The processes of Processing jobs; absent where nobody runs any. */
  readonly processes?: Processes;
  /** Looks in the record of calls. */
  readonly events: (query: EventQuery) => readonly EventRecord[];
  /** Calls another operation in the caller's name, as the service does (`aws:ViaAWSService`); authorised like any call, in the same transaction. */
  invoke(service: string, operation: string, input: Members): Members;
  /** The same as somebody else: a role that the service may assume, or the service itself. */
  invokeAs(caller: Caller, service: string, operation: string, input: Members, options?: { readonly region?: string }): Members;
  /** Asks whether the caller (or `as`) may do something that the operation's mapping cannot know, e.g. use a KMS key. Throws the denial. */
  authorize(
    action: string,
    resource: string,
    context?: Readonly<Record<string, string | number | boolean | readonly string[]>>,
    as?: Caller,
  ): void;
  /** Has the service's task `name` run when virtual time has come to `at`. */
  defer(at: number, task: string, payload: Members): void;
}

/** A handler: synchronous, inside a transaction that is undone when it throws. Input is valid by the model. */
export type Handler = (input: Members, call: Call) => Members;

/** Types a handler's input. The gateway has checked it against the service's model before. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
export function operation<Input extends object>(handler: (input: Input, call: Call) => Members): Handler {
  return (input, call) => handler(input as Input, call);
}

/** What tasks get: a call without a caller. */
export type TaskHandler = (payload: Members, call: Call) => unknown;

export interface ResourceView {
  readonly state: StateView;
  readonly now: number;
  /** What is asked; absent where only the resource itself is looked at. */
  readonly pair?: AuthorizationPair;
}

/** Where a name in an input is to be looked up: the caller's account and region. */
export interface NameView {
  readonly state: StateView;
  readonly account: string;
  readonly region: string;
}

/** A call before it is authorised. */
export interface PrepareView extends NameView {
  readonly caller: Caller;
  /** Virtual time, epoch milliseconds. */
  readonly now: number;
  /** Wall time, epoch milliseconds. */
  readonly wallNow: number;
  readonly ids: Ids;
  /** Services that call on the caller's behalf, first to last: `s3.amazonaws.com`. */
  readonly via: readonly string[];
}

export interface Prepared {
  readonly input: Members;
  /** Condition keys of the live call that the input alone cannot give, e.g. `kms:ViaService`. */
  readonly context?: AuthorizationPair['context'];
}

/** What authorisation must know about a service's live resources, by ARN. Undefined: there is no such resource, or nothing to say. */
export interface ResourceFacts {
  /** The account that owns it, where the ARN does not say so (S3). */
  readonly ownerOf?: (arn: string, view: ResourceView) => string | undefined;
  readonly tagsOf?: (arn: string, view: ResourceView) => Readonly<Record<string, string>> | undefined;
  /** The resource policy's text; for roles the trust policy. */
  readonly policyOf?: (arn: string, view: ResourceView) => string | undefined;
  /** The ARN of what an input calls by another name: `type` is `prefix:resource-type`, e.g. `kms:key` for an alias. */
  readonly arnOf?: (type: string, name: string, view: NameView) => string | undefined;
  /** Further condition keys of the live resource, e.g. `kms:KeyOrigin`. */
  readonly keysOf?: (
    arn: string,
    view: ResourceView,
  ) => Readonly<Record<string, string | number | boolean | readonly string[]>> | undefined;
}

export interface ServiceDefinition {
  /** botocore's id. */
  readonly id: string;
  /** By operation name. */
  readonly operations: Readonly<Record<string, Handler>>;
  readonly tasks?: Readonly<Record<string, TaskHandler>>;
  /** Operations that no policy can grant or deny. */
  readonly unconditional?: readonly string[];
  /** How the service reports input that its model forbids; default `ValidationError` in the service's spelling. */
  readonly invalidInput?: (problems: readonly InputProblem[]) => ApiError;
  readonly resources?: ResourceFacts;
  /** Content hashes of the stored bodies that its state still names; all others are removed when the twin starts. */
  readonly usedBlobs?: (state: StateView) => Iterable<string>;
  /**
   * Runs before authorisation, in the call's transaction: completes the input with what it names without saying so (the key of a ciphertext),
   * and throws what the service reports before it looks at permissions (a key that is not there).
   */
  readonly prepare?: (operation: string, input: Members, view: PrepareView) => Prepared;
}
