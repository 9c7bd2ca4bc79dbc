import { withoutBoundary } from '../actor.ts';
import { takeAny, type StepKind } from '../step.ts';

/** Takes the boundary off his own role, sets another, or writes a new version of it. */
export const liftBoundary: StepKind = {
  id: 'lift-boundary',
  title: "lift the boundary of the caller's own role",
  from: (actor, world) => {
    const role = world.rolesIn(actor.account).find(({ arn }) => arn === actor.arn);
    const boundary = role?.boundaryArn;
    if (role === undefined || boundary === undefined || actor.boundary === undefined) return [];
    const onRole = { resource: role.arn, owner: role.account };
    const requests = takeAny(world, actor, [
      [{ action: 'iam:DeleteRolePermissionsBoundary', ...onRole, keys: { 'iam:PermissionsBoundary': boundary } }],
      [
        {
          action: 'iam:PutRolePermissionsBoundary',
          ...onRole,
          likely: { 'iam:PermissionsBoundary': 'arn:aws:iam::aws:policy/AdministratorAccess' },
        },
      ],
      [{ action: 'iam:CreatePolicyVersion', resource: boundary, owner: role.account }],
    ]);
    if (requests === undefined) return [];
    return [{ kind: 'lift-boundary', text: `lifts the boundary of ${actor.id}`, requests, to: withoutBoundary(actor) }];
  },
};
