import { withTags, type Actor } from '../actor.ts';
import { takeAll, type Step, type StepKind } from '../step.ts';
import type { Wish } from '../wish.ts';
import type { RoleInWorld, World } from '../world.ts';

/** Into a role whose trust names him, in any account; with session tags of his choice, where some policy asks for tags of principals. */
export const assumeRole: StepKind = {
  id: 'assume-role',
  title: 'take a role that trusts the caller',
  from: (actor, world) => world.roles.flatMap((role) => (role.arn === actor.arn ? [] : intoRole(actor, role, world))),
};

function intoRole(actor: Actor, { arn, account, trust, actor: to }: RoleInWorld, world: World): readonly Step[] {
  const wish: Wish = { action: 'sts:AssumeRole', resource: arn, owner: account, policy: trust };
  const requests = takeAll(world, actor, [wish]);
  if (requests === undefined) return [];
  const step: Step = { kind: 'assume-role', text: `takes the role ${to.id}`, requests, to };
  // Each tag by itself: a guardrail may govern one and not the other. https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html
  const tagged = world.principalTags.flatMap((key) => {
    const tagging: Wish = {
      ...wish,
      action: 'sts:TagSession',
      keys: { 'aws:TagKeys': [key] },
      likely: { [`aws:RequestTag/${key}`]: 'any' },
    };
    const taken = takeAll(world, actor, [tagging]);
    return taken === undefined ? [] : [{ key, taken }];
  });
  if (tagged.length === 0) return [step];
  const keys = tagged.map(({ key }) => key);
  return [
    step,
    {
      kind: 'assume-role',
      text: `takes the role ${to.id} with session tags of his choice: ${keys.join(', ')}`,
      requests: [...requests, ...tagged.flatMap(({ taken }) => taken)],
      to: withTags(to, keys),
    },
  ];
}
