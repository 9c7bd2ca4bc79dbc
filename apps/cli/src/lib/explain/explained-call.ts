import { PaddockError } from '@paddock/base/errors';
import type { Estate } from '@paddock/blueprint/estate';
import { evaluate, type Decision, type PolicySet } from '@paddock/policy/evaluate';
import { explain, type Change, type Explanation, type PolicyNames } from '@paddock/policy/explain';
import type { AuthorizationRequest, Context } from '@paddock/policy/request';
import { estateAction, estateRequest, type EstateCaller, type EstateRequest } from '../estate-request.ts';
import { callerRole } from './caller-role.ts';
import { parseDenialMessage, type DenialMessage } from './denial-message.ts';
import type { EventCall } from './event-call.ts';
import { nearestRequest, type NearestRequest } from './nearest-request.ts';
import { isSettled } from './pinned-requests.ts';
import { possibleDenials, type PossibleDenial } from './possible-denials.ts';

/** One request of a call, explained. */
export interface ExplainedRequest {
  readonly request: { readonly action: string; readonly resource: string; readonly context: Context };
  readonly explanation: Explanation;
  /** For a denied request. */
  readonly nearest?: NearestRequest;
  /** Given where not all keys of the request are known and more than one statement may have denied it. */
  readonly alsoPossible?: readonly string[];
  /** Given where the caller may do nothing of the kind: who may, `role@account`. */
  readonly whoMay?: readonly string[];
}

export interface ExplainedCall {
  readonly caller: EstateCaller;
  readonly allowed: boolean;
  readonly requests: readonly ExplainedRequest[];
  /** What is to be said before the explanation: where it rests on less than the whole call, or does not agree with AWS. */
  readonly notes: readonly string[];
}

/** Explains every request of a call, with the nearest one that would be allowed. */
export function explainCall(caller: EstateCaller, { requests, policies, names }: EstateRequest): ExplainedCall {
  const explained = requests.map((request) => explainOne(request, policies, names));
  return {
    caller,
    allowed: explained.every(({ explanation }) => explanation.decision.decision === 'allowed'),
    requests: explained,
    notes: [],
  };
}

function explainOne(request: AuthorizationRequest, policies: PolicySet, names: PolicyNames): ExplainedRequest {
  const explanation = explain(request, policies, names);
  const { action, resource, context } = request;
  const nearest = explanation.decision.decision === 'allowed' ? undefined : nearestOf(request, explanation, policies);
  return { request: { action, resource, context }, explanation, ...(nearest === undefined ? {} : { nearest }) };
}

/** By the remedies that only change the request, which were found by trial; by the prover where there is none. */
function nearestOf(request: AuthorizationRequest, { remedies }: Explanation, policies: PolicySet): NearestRequest {
  const isChoice = (change: Change): boolean => 'key' in change && !isSettled(change.key.toLowerCase());
  const byTrial = remedies.find(({ changes }) => changes.every(isChoice));
  if (byTrial === undefined || byTrial.changes.length > 1) return nearestRequest(request, policies);
  const [change] = byTrial.changes;
  if (change === undefined || !('key' in change)) return nearestRequest(request, policies);
  const { [change.key]: was, ...rest } = request.context;
  const now = change.kind === 'give-key' ? change.example : undefined;
  const context = now === undefined ? rest : { ...rest, [change.key]: now };
  const changed = { key: change.key, ...(was === undefined ? {} : { was }), ...(now === undefined ? {} : { now }) };
  return { kind: 'found', changes: [changed], fewest: true, request: { ...request, context } };
}

export interface DeniedCall {
  readonly estate: Estate;
  /** Logical id → AWS account id. */
  readonly accounts: ReadonlyMap<string, string>;
  /** Id of a control policy → its name, as far as they are known. */
  readonly policies: ReadonlyMap<string, string>;
  /** In place of the caller that the text names. */
  readonly as?: { readonly role: string; readonly account: string };
  /** Further context keys. */
  readonly context: Context;
  readonly region?: string;
}

/** @throws `input/invalid` for a text that does not say who was denied what */
export function explainMessage(text: string, denied: DeniedCall): ExplainedCall {
  const message = parseDenialMessage(text);
  if (message === undefined) {
    throw new PaddockError('input/invalid', {
      detail:
        'the message does not say who was denied what ("User: … is not authorized to perform: …"); give the CloudTrail event with --event, and decode EC2’s messages with `aws sts decode-authorization-message`',
    });
  }
  return fromMessage(message, callerFor(message.caller, denied, message.resource), denied);
}

/** Explains an event by its call, and by its message where the call cannot be worked out from the record. */
export function explainEvent(event: EventCall, denied: DeniedCall): ExplainedCall {
  const message = event.errorMessage === undefined ? undefined : parseDenialMessage(event.errorMessage);
  const caller = { ...callerFor(event.caller, denied, undefined), region: denied.region ?? event.region };
  const known = { ...caller, context: { ...event.context, ...caller.context } };
  if (event.service === undefined || event.operation === undefined) {
    if (message === undefined)
      throw new PaddockError('input/invalid', { detail: 'no API model has the operation of the event, and it has no message' });
    return fromMessage(message, known, denied);
  }
  const call = { ...known, service: event.service, operation: event.operation, input: event.input };
  const explained = explainCall(known, estateRequest(denied.estate, call, denied.accounts));
  const unread = event.unread.length === 0 ? [] : [`Not understood in requestParameters, and left out: ${event.unread.join(', ')}.`];
  if (message === undefined) {
    const code = event.errorCode === undefined ? [] : [`The event was recorded with the error ${event.errorCode}.`];
    return { ...explained, notes: [...code, ...unread] };
  }
  const same = explained.requests.find(({ request }) => request.action.toLowerCase() === message.action.toLowerCase());
  const told = same ?? explained.requests.find(({ explanation }) => explanation.decision.decision !== 'allowed');
  if (told !== undefined && agrees(told.explanation.decision, message)) return { ...explained, notes: unread };
  const byMessage = fromMessage(message, known, denied);
  return {
    ...byMessage,
    notes: [
      'The recorded call alone would not have been denied like this: what follows is worked out from the message.',
      ...byMessage.notes,
      ...unread,
    ],
  };
}

function callerFor(arn: string, denied: DeniedCall, resource: string | undefined): EstateCaller {
  const region = denied.region ?? regionOf(resource) ?? denied.estate.organisation.homeRegion;
  return { ...(denied.as ?? callerRole(arn, denied.estate, denied.accounts)), region, context: denied.context };
}

const regionOf = (arn: string | undefined): string | undefined => arn?.split(':')[3] || undefined;

function fromMessage(message: DenialMessage, caller: EstateCaller, { estate, accounts, policies: policyNames }: DeniedCall): ExplainedCall {
  const { requests, policies, names } = estateAction(
    estate,
    { ...caller, action: message.action, resource: message.resource ?? '*' },
    accounts,
  );
  const [request] = requests;
  if (request === undefined) return { caller, allowed: false, requests: [], notes: [] };
  const decision = evaluate(request, policies);
  const policyName = message.policyArn === undefined ? undefined : policyNames.get(message.policyArn.split('/').at(-1)!);
  const arn =
    message.policyArn === undefined
      ? []
      : [`AWS names the policy ${policyName === undefined ? '' : `${policyName}, `}${message.policyArn}.`];
  const nameOf = ({ level, policy }: Decision['decidedBy']): string | undefined => names.policy?.(message.gate!, level, policy ?? 0);
  const isNamed = (decidedBy: Decision['decidedBy']): boolean => policyName === undefined || nameOf(decidedBy) === policyName;
  const every = message.explicit === true && message.gate !== undefined ? possibleDenials(request, policies, message.gate) : [];
  const possible = every.filter(({ decidedBy }) => isNamed(decidedBy));
  const label = (decidedBy: Decision['decidedBy']): string =>
    `statement ${decidedBy.statement ?? ''} of ${nameOf(decidedBy) ?? 'a policy'}`;
  const [likely] = possible;
  const known = agrees(decision, message) && isNamed(decision.decidedBy) && likely?.always !== true;
  if (likely === undefined && !known) return foreign(caller, explainOne(request, policies, names), arn);
  const explained = explainOne(known ? request : likely!.request, policies, names);
  const decided = known ? label(decision.decidedBy) : label(likely!.decidedBy);
  const others = possible.filter(({ always }) => likely?.always !== true || always).map(({ decidedBy }) => label(decidedBy));
  const rest = others.filter((text) => text !== decided);
  return {
    caller,
    allowed: explained.explanation.decision.decision === 'allowed',
    requests: [{ ...explained, ...(rest.length === 0 ? {} : { alsoPossible: rest }) }],
    notes: [
      ...arn,
      known ? 'The message tells action and resource only: keys that the call carried are taken to be absent.' : howChosen(likely!),
    ],
  };
}

function howChosen({ always }: PossibleDenial): string {
  return always
    ? 'The message tells action and resource only. This statement denies them whatever else the call carried.'
    : 'The message tells action and resource only: keys were chosen with which this statement denies.';
}

function foreign(caller: EstateCaller, explained: ExplainedRequest, arn: readonly string[]): ExplainedCall {
  return {
    caller,
    allowed: explained.explanation.decision.decision === 'allowed',
    requests: [explained],
    notes: [
      ...arn,
      'Nothing in the blueprint denies like this: the policy that did is not of the blueprint, was changed by hand, or is not applied yet.',
    ],
  };
}

/** Whether the estate decides as the message says. */
function agrees({ decision, decidedBy }: Decision, { gate, explicit }: DenialMessage): boolean {
  if (decision === 'allowed') return false;
  return gate === undefined || (decidedBy.kind === gate && (decision === 'explicitDeny') === explicit);
}
