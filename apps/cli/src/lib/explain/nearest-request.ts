import { compilePolicy } from '@paddock/policy/compile';
import { evaluate, type PolicySet } from '@paddock/policy/evaluate';
import { findRequest, requestAssumptions, type Verdict } from '@paddock/policy/prove';
import type { AuthorizationRequest, Context, ContextValue } from '@paddock/policy/request';
import { isSettled, requestsLike } from './pinned-requests.ts';
import { spokenPolicies } from './spoken-policies.ts';

export interface KeyChange {
  readonly key: string;
  /** Absent: the request has not the key. */
  readonly was?: ContextValue;
  /** Absent: leave it out. */
  readonly now?: ContextValue;
}

/** The request nearest to a denied one that would be allowed. */
export type NearestRequest =
  | {
      readonly kind: 'found';
      readonly changes: readonly KeyChange[];
      /** Given where only another resource is allowed. */
      readonly resource?: string;
      /** Whether it is proven that fewer changed keys do not do. */
      readonly fewest: boolean;
      readonly request: AuthorizationRequest;
    }
  /** Proven: no keys and no resource of the same kind make it allowed. */
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown'; readonly why: string };

const steps = 300_000;
const tries = 60;
const nothing: PolicySet = {
  resource: compilePolicy(
    { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Principal: '*', Action: '*', Resource: '*' }] },
    'resource',
  ),
};

/** Finds it by the prover: first with every key free that the caller can choose, then with as few of them as do; then with another resource. */
export function nearestRequest(request: AuthorizationRequest, policies: PolicySet): NearestRequest {
  const spoken = spokenPolicies(policies, request.action);
  const free = [...spoken.keys.keys()].filter((key) => !isSettled(key)).toSorted();
  const ask = (keys: readonly string[], resource?: string): Verdict =>
    findRequest(spoken.policies, nothing, {
      within: requestsLike(request, spoken.keys, (key) => keys.includes(key), resource),
      principals: [request.principal.kind],
      assume: requestAssumptions,
      steps,
    });
  const isAllowed = (candidate: AuthorizationRequest): boolean => evaluate(candidate, policies).decision === 'allowed';
  const all = ask(free);
  if (all.verdict === 'unknown') return { kind: 'unknown', why: all.why.detail };
  if (all.verdict === 'proven') return elsewhere(request, free, ask, isAllowed);
  const found = fewestChanges(request, taken(request, all.request, free), isAllowed);
  if (found === undefined)
    return { kind: 'unknown', why: 'the request that the prover found is not allowed with the keys that it must have' };
  return fewer(request, found, free, ask, isAllowed);
}

/** Another resource of the same kind, with the keys as free. */
function elsewhere(
  request: AuthorizationRequest,
  free: readonly string[],
  ask: (keys: readonly string[], resource: string) => Verdict,
  isAllowed: (request: AuthorizationRequest) => boolean,
): NearestRequest {
  const pattern = request.resource.replace(/^(arn:(?:[^:]*:){4}(?:[a-z-]+[/:])?).+$/, '$1*');
  if (pattern === request.resource) return { kind: 'none' };
  const verdict = ask(free, pattern);
  if (verdict.verdict === 'unknown') return { kind: 'unknown', why: verdict.why.detail };
  if (verdict.verdict === 'proven') return { kind: 'none' };
  const { resource } = verdict.request;
  const found = fewestChanges({ ...request, resource }, taken({ ...request, resource }, verdict.request, free), isAllowed);
  if (found === undefined)
    return { kind: 'unknown', why: 'the request that the prover found is not allowed with the keys that it must have' };
  return { kind: 'found', changes: changesBetween(request.context, found.context), resource, fewest: false, request: found };
}

/** Tries every smaller choice of keys, within a limit. */
function fewer(
  request: AuthorizationRequest,
  found: AuthorizationRequest,
  free: readonly string[],
  ask: (keys: readonly string[]) => Verdict,
  isAllowed: (request: AuthorizationRequest) => boolean,
): NearestRequest {
  const count = changesBetween(request.context, found.context).length;
  let left = tries;
  for (let size = 1; size < count; size++) {
    for (const keys of choices(free, size)) {
      if (left-- <= 0) return { kind: 'found', changes: changesBetween(request.context, found.context), fewest: false, request: found };
      const verdict = ask(keys);
      if (verdict.verdict === 'unknown') left = 0;
      if (verdict.verdict !== 'refuted') continue;
      const smaller = fewestChanges(request, taken(request, verdict.request, keys), isAllowed);
      if (smaller !== undefined)
        return { kind: 'found', changes: changesBetween(request.context, smaller.context), fewest: true, request: smaller };
    }
  }
  return { kind: 'found', changes: changesBetween(request.context, found.context), fewest: true, request: found };
}

function* choices(keys: readonly string[], size: number, from = 0): Generator<readonly string[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let index = from; index <= keys.length - size; index++) {
    for (const rest of choices(keys, size - 1, index + 1)) yield [keys[index]!, ...rest];
  }
}

/** The request with the free keys as the prover chose them. */
function taken(request: AuthorizationRequest, chosen: AuthorizationRequest, free: readonly string[]): AuthorizationRequest {
  const isFree = ([key]: readonly [string, ContextValue]): boolean => free.includes(key.toLowerCase());
  const context = Object.fromEntries([
    ...Object.entries(request.context).filter((entry) => !isFree(entry)),
    ...Object.entries(chosen.context).filter(isFree),
  ]);
  return { ...request, context };
}

/** Puts back, one by one, what need not change. */
function fewestChanges(
  request: AuthorizationRequest,
  found: AuthorizationRequest,
  isAllowed: (request: AuthorizationRequest) => boolean,
): AuthorizationRequest | undefined {
  if (!isAllowed(found)) return undefined;
  let least = found;
  for (const { key, was } of changesBetween(request.context, found.context)) {
    const { [key]: _now, ...rest } = least.context;
    const candidate = { ...least, context: was === undefined ? rest : { ...rest, [key]: was } };
    if (isAllowed(candidate)) least = candidate;
  }
  return withWords(least, isAllowed);
}

/** An empty value stands for any: `any` reads better. */
function withWords(request: AuthorizationRequest, isAllowed: (request: AuthorizationRequest) => boolean): AuthorizationRequest {
  let worded = request;
  for (const [key, value] of Object.entries(request.context)) {
    const any = value === '' ? 'any' : Array.isArray(value) && value.join('') === '' ? ['any'] : undefined;
    const candidate = any === undefined ? worded : { ...worded, context: { ...worded.context, [key]: any } };
    if (isAllowed(candidate)) worded = candidate;
  }
  return worded;
}

function changesBetween(before: Context, after: Context): readonly KeyChange[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  return keys
    .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
    .map((key) => ({
      key,
      ...(before[key] === undefined ? {} : { was: before[key] }),
      ...(after[key] === undefined ? {} : { now: after[key] }),
    }));
}
