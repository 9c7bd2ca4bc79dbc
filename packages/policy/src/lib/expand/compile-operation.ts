import { PaddockError } from '@paddock/base/errors';
import type { Context, ContextValue } from '../../request.ts';
import { compileCondition } from './condition.ts';
import type { Frame } from './frame.ts';
import type { KeyPlan } from './key-plan.ts';
import { compileKey } from './keys.ts';
import type { OperationPlan, PairPlan } from './operation-plan.ts';
import { compilePath } from './path.ts';
import { compileResource } from './resource.ts';
import type { AuthorizationPair, OperationCall } from './types.ts';

export type Expander = (call: OperationCall) => readonly AuthorizationPair[];

type PairMaker = (frame: Frame, pairs: AuthorizationPair[]) => void;
type ContextMaker = (frame: Frame) => Context;

/** Pairs with the same keys share one context per call. */
type ContextMakerFor = (keys: readonly KeyPlan[]) => ContextMaker;

/** Compiles the plan of an operation to a function of its calls. */
export function compileOperation(plan: OperationPlan & { readonly kind: 'mapped' }, name: string): Expander {
  const contextFor = sharedContexts();
  const makers = plan.pairs.map((pair) => compilePair(pair, contextFor));
  const mainActions = plan.pairs.map((pair) => pair.action).filter((action) => action !== 'iam:PassRole');
  const [first] = mainActions;
  const fallback = plan.pairs.find((pair) => pair.action === first && pair.when === undefined && pair.each === undefined);
  const makeFallback = fallback && compilePair({ ...fallback, resource: { kind: 'any' } }, contextFor);
  return (call) => {
    const frame: Frame = { call, partition: call.partition ?? 'aws', each: undefined, contexts: [] };
    const pairs: AuthorizationPair[] = [];
    for (const make of makers) make(frame, pairs);
    // None of the optional resources is in this call: the action is still authorised, on no resource in particular.
    if (makeFallback !== undefined && !pairs.some((pair) => pair.action === first)) makeFallback(frame, pairs);
    if (pairs.length === 0) throw new PaddockError('policy/unmapped-operation', { detail: `no row of ${name} holds for this input` });
    return pairs;
  };
}

function compilePair({ action, resource, each, when, keys, keysOfType }: PairPlan, contextFor: ContextMakerFor): PairMaker {
  const resources = compileResource(resource);
  const makerOf = each === undefined ? contextFor : compileContext;
  const contextOf = makerOf(keys);
  const contextOfType = keysOfType && memoized((type) => makerOf(keysOfType(type)));
  const test = compileCondition(when);
  const elements = each === undefined ? undefined : compilePath(each);
  const make: PairMaker = (frame, pairs) => {
    if (test !== undefined && !test(frame)) return;
    const found = resources(frame);
    if (found.length === 0) return;
    for (const { resource: arn, resourceType } of found) {
      const context = (resourceType === undefined ? undefined : contextOfType?.(resourceType))?.(frame) ?? contextOf(frame);
      pairs.push(resourceType === undefined ? { action, resource: arn, context } : { action, resource: arn, resourceType, context });
    }
  };
  if (elements === undefined) return make;
  return (frame, pairs) => {
    for (const element of elements(frame.call.input)) make({ ...frame, each: element }, pairs);
  };
}

function memoized<Value>(make: (name: string) => Value): (name: string) => Value {
  const made = new Map<string, Value>();
  return (name) => {
    let value = made.get(name);
    if (value === undefined) {
      value = make(name);
      made.set(name, value);
    }
    return value;
  };
}

function compileContext(keys: readonly KeyPlan[]): ContextMaker {
  const fillers = keys.map(compileKey);
  return (frame) => {
    const context: Record<string, ContextValue> = {};
    for (const fill of fillers) fill(frame, context);
    return context;
  };
}

function sharedContexts(): ContextMakerFor {
  const makers = new Map<string, ContextMaker>();
  return (keys) => {
    const signature = JSON.stringify(keys);
    let maker = makers.get(signature);
    if (maker === undefined) {
      const make = compileContext(keys);
      const slot = makers.size;
      maker = (frame) => (frame.contexts[slot] ??= make(frame));
      makers.set(signature, maker);
    }
    return maker;
  };
}
