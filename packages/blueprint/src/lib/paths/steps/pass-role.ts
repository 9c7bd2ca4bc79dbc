import type { Actor } from '../actor.ts';
import { resourceWishes } from '../resource-wishes.ts';
import { serviceMayTake } from '../service-trust.ts';
import { actingServices, type ActingService } from '../services.ts';
import { takeAll, takeAny, type Step, type StepKind } from '../step.ts';
import type { RoleInWorld, World } from '../world.ts';

/** Has a service run something of his own as a role of the account that the service may take. */
export const passRole: StepKind = {
  id: 'pass-role',
  title: 'pass a role to a service that runs what the caller gives it',
  from: (actor, world) =>
    world
      .rolesIn(actor.account)
      .filter(({ arn }) => arn !== actor.arn)
      .flatMap((role) => actingServices.flatMap((service) => through(service, role, actor, world))),
};

function through(service: ActingService, role: RoleInWorld, actor: Actor, world: World): readonly Step[] {
  if (!serviceMayTake(service.principal, role.account, role.arn, role.trust, world)) return [];
  const pass = takeAll(world, actor, [
    { action: 'iam:PassRole', resource: role.arn, owner: role.account, keys: { 'iam:PassedToService': service.principal } },
  ]);
  if (pass === undefined) return [];
  const starts = service.starts.map((actions) => actions.flatMap((action) => resourceWishes(action, actor, world)));
  const started = takeAny(world, actor, starts);
  if (started === undefined) return [];
  return [
    {
      kind: 'pass-role',
      text: `passes ${role.actor.id} to ${service.id}, which runs what he gives it`,
      requests: [...pass, ...started],
      to: role.actor,
    },
  ];
}
