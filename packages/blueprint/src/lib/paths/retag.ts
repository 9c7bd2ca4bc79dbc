import { iamAction, iamService } from '@paddock/aws-data/iam';
import { documentsFor, spokenStatements } from './actor-policies.ts';
import type { Actor } from './actor.ts';
import { keysOf } from './policy-parts.ts';
import { takenRequest, type Step, type TakenRequest } from './step.ts';
import { targetWishes, type PathTarget, type Reached } from './target.ts';
import type { Wish } from './wish.ts';
import type { World } from './world.ts';

/** Keys that say that tags are given by the operation that makes the resource: a call that tags what is there lacks them. */
const asItsOwnCall = { 'sagemaker:TaggingAction': undefined, 'ec2:CreateAction': undefined } as const;

const resourceTag = /^([a-z0-9-]+):resourcetag\/(.+)$/i;

/** The target after the resource's tags were changed first: what attribute-based access control must stand. */
export function retag(actor: Actor, target: PathTarget, world: World): readonly { readonly step: Step; readonly reached: Reached }[] {
  return targetWishes(actor, target, world).flatMap(({ account, wishes }) => {
    const tags = wishes.map((wish) => tagsAskedFor(actor, wish, world));
    if (tags.every((keys) => keys.length === 0)) return [];
    const tagging: TakenRequest[] = [];
    const requests: TakenRequest[] = [];
    for (const [index, wish] of wishes.entries()) {
      const found = world.decide(actor, { ...wish, keys: withoutTags(wish.keys), resourceTags: tags[index]! });
      if (found.kind !== 'yes') return [];
      requests.push(takenRequest(actor, found));
      const needed = Object.entries(found.keys).flatMap(([key, value]) =>
        resourceTag.test(key) ? [[resourceTag.exec(key)![2]!, value] as const] : [],
      );
      const set = new Map(needed.map(([key, value]) => [key, value]));
      if (set.size === 0) continue;
      const taken = tag(actor, wish, set, world);
      if (taken === undefined) return [];
      tagging.push(taken);
    }
    const keys = [...new Set(tags.flat())].toSorted();
    const step: Step = { kind: 'tag-resource', text: `changes the tags of the resource: ${keys.join(', ')}`, requests: tagging, to: actor };
    return tagging.length === 0 ? [] : [{ step, reached: { account, requests } }];
  });
}

/** Tags of the resource that the policies ask for, about this action. */
function tagsAskedFor(actor: Actor, wish: Wish, world: World): readonly string[] {
  const keys = spokenStatements(documentsFor(actor, wish, world.policies), wish, world.policies).flatMap(keysOf);
  return [...new Set(keys.flatMap((key) => resourceTag.exec(key)?.[2] ?? []))].toSorted();
}

function withoutTags(keys: Wish['keys']): NonNullable<Wish['keys']> {
  return Object.fromEntries(Object.entries(keys ?? {}).filter(([key]) => !resourceTag.test(key)));
}

/** Sets the tags by an action of the same service that tags resources of the type. Source: Service Authorization Reference, access level Tagging. */
function tag(actor: Actor, wish: Wish, tags: ReadonlyMap<string, unknown>, world: World): TakenRequest | undefined {
  const keys = {
    ...withoutTags(wish.keys),
    ...asItsOwnCall,
    'aws:TagKeys': [...tags.keys()],
    ...Object.fromEntries([...tags].map(([key, value]) => [`aws:RequestTag/${key}`, String(value)])),
  };
  for (const action of taggingActions(wish.action)) {
    const answer = world.decide(actor, { action, resource: wish.resource, owner: wish.owner, keys });
    if (answer.kind === 'yes') return takenRequest(actor, answer);
  }
  return undefined;
}

function taggingActions(action: string): readonly string[] {
  const known = iamAction(action);
  const types = new Set(known?.resourceTypes.map(({ name }) => name));
  return Object.values((known === undefined ? undefined : iamService(known.service))?.actions ?? {})
    .filter(({ accessLevel, name }) => accessLevel === 'Tagging' && !/^(?:Untag|Delete|Remove)/.test(name))
    .filter(({ resourceTypes }) => resourceTypes.some(({ name }) => types.has(name)))
    .map(({ service, name }) => `${service}:${name}`);
}
