import type { AuthorizationRequest, Context } from '@paddock/policy/request';
import type { Actor } from './actor.ts';
import { taggingWish } from './tagging.ts';
import type { Answer, Wish } from './wish.ts';
import type { World } from './world.ts';

/** A request that a step takes, as the evaluator allowed it. */
export interface TakenRequest {
  /** Who makes it. */
  readonly by: string;
  readonly action: string;
  readonly resource: string;
  /** What it must carry, beside what follows from who makes it and on what. */
  readonly keys: Context;
  /** In full, for a replay. */
  readonly request: AuthorizationRequest;
}

/** One change of who somebody is, with all requests it takes. */
export interface Step {
  /** Id of its kind. */
  readonly kind: string;
  /** What happens, in half a sentence: `takes the role deploy@churn-prod`. */
  readonly text: string;
  readonly requests: readonly TakenRequest[];
  readonly to: Actor;
}

/** One kind of step. Each has a file of its own in `steps/`. */
export interface StepKind {
  readonly id: string;
  readonly title: string;
  /**
   * The steps that an actor can take.
   * @param before the steps of the kinds that stand earlier in the list
   */
  from(actor: Actor, world: World, before: readonly Step[]): readonly Step[];
}

/** All wishes granted: their requests. Otherwise undefined. */
export function takeAll(world: World, actor: Actor, wishes: readonly Wish[]): readonly TakenRequest[] | undefined {
  const taken: TakenRequest[] = [];
  for (const wish of wishes) {
    const answer = world.decide(actor, wish);
    if (answer.kind !== 'yes') return undefined;
    taken.push(takenRequest(actor, answer));
    const tagging = taggingWish(wish, answer);
    if (tagging === undefined) continue;
    const tagged = world.decide(actor, tagging);
    if (tagged.kind !== 'yes') {
      world.leaveOpen(actor, wish, 'it needs tags, and sagemaker:AddTags is not allowed with the values that were tried');
      return undefined;
    }
    taken.push(takenRequest(actor, tagged));
  }
  return taken;
}

/** The first of the alternatives that is granted in full. */
export function takeAny(world: World, actor: Actor, alternatives: readonly (readonly Wish[])[]): readonly TakenRequest[] | undefined {
  for (const wishes of alternatives) {
    const taken = takeAll(world, actor, wishes);
    if (taken !== undefined) return taken;
  }
  return undefined;
}

export function takenRequest(actor: Actor, { request, keys }: Answer & { readonly kind: 'yes' }): TakenRequest {
  return { by: actor.id, action: request.action, resource: request.resource, keys, request };
}
