import { withAnyPolicy, type Actor } from '../actor.ts';
import { takeAny, type Step, type StepKind, type TakenRequest } from '../step.ts';
import type { Wish } from '../wish.ts';
import type { RoleInWorld, World } from '../world.ts';

/** Gives his own role, or one that he can become, a policy that allows everything. Its boundary stays. */
export const editPolicies: StepKind = {
  id: 'edit-policies',
  title: 'give a role a policy that allows everything',
  from: (actor, world, before) => {
    const roles = world.rolesIn(actor.account);
    const steps = roles.flatMap((role) => {
      const own = role.arn === actor.arn && !actor.changed;
      const ways = own ? [[]] : before.filter(({ to }) => to === role.actor).map(({ requests }) => requests);
      const edited = ways.length === 0 ? undefined : edit(role, actor, world);
      return edited === undefined ? [] : [step(role, [...edited, ...ways[0]!])];
    });
    return steps;
  },
};

function step({ actor: role }: RoleInWorld, requests: readonly TakenRequest[]): Step {
  return {
    kind: 'edit-policies',
    text: `gives ${role.id} a policy that allows everything, and acts as it`,
    requests,
    to: withAnyPolicy(role),
  };
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_manage-attach-detach.html */
function edit(role: RoleInWorld, actor: Actor, world: World): readonly TakenRequest[] | undefined {
  const onRole: Pick<Wish, 'resource' | 'owner'> = { resource: role.arn, owner: role.account };
  const boundary = { 'iam:PermissionsBoundary': role.boundaryArn };
  const administrator = { 'iam:PolicyARN': 'arn:aws:iam::aws:policy/AdministratorAccess' };
  return takeAny(world, actor, [
    [{ action: 'iam:PutRolePolicy', ...onRole, keys: boundary }],
    [{ action: 'iam:AttachRolePolicy', ...onRole, keys: boundary, likely: administrator }],
    ...role.ownPolicies.map((resource) => [{ action: 'iam:CreatePolicyVersion', resource, owner: role.account }]),
  ]);
}
