import { resourceWishes } from '../resource-wishes.ts';
import { serviceMayTake } from '../service-trust.ts';
import { actingServices } from '../services.ts';
import { takeAny, type StepKind } from '../step.ts';

/**
 * Gets hold of what already runs as a role, without passing one: a notebook's URL, a build with overrides, a pipeline started with another
 * source. A role that a service may take is taken to be in use there.
 */
export const steerService: StepKind = {
  id: 'steer-service',
  title: 'steer what a service already runs as a role',
  from: (actor, world) =>
    actingServices.flatMap((service) => {
      const taken = takeAny(
        world,
        actor,
        service.steers.map((action) => resourceWishes(action, actor, world)),
      );
      if (taken === undefined) return [];
      return world
        .rolesIn(actor.account)
        .filter(({ arn, account, trust }) => arn !== actor.arn && serviceMayTake(service.principal, account, arn, trust, world))
        .map((role) => ({
          kind: 'steer-service',
          text: `steers what ${service.id} runs as ${role.actor.id}`,
          requests: taken,
          to: role.actor,
        }));
    }),
};
