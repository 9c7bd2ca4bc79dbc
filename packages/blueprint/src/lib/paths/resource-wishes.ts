import { actionResources } from './action-resources.ts';
import type { Actor } from './actor.ts';
import type { Wish } from './wish.ts';
import type { World } from './world.ts';

/** One wish per resource that an action needs, in the actor's own account. */
export function resourceWishes(action: string, actor: Actor, world: World, more: Partial<Wish> = {}): readonly Wish[] {
  const place = { account: world.names.account(actor.account), region: world.names.homeRegion };
  return actionResources(action, place).map((resource) => ({ action, resource, owner: actor.account, ...more }));
}
