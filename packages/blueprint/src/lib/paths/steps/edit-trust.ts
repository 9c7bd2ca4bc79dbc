import type { Actor } from '../actor.ts';
import type { PolicyJson } from '../../../estate.ts';
import { takeAll, type StepKind } from '../step.ts';

/** Has a role of the account trust him, and takes it. */
export const editTrust: StepKind = {
  id: 'edit-trust',
  title: "write the caller into a role's trust policy",
  from: (actor, world) =>
    world
      .rolesIn(actor.account)
      .filter(({ arn }) => arn !== actor.arn)
      .flatMap(({ arn, account, actor: to }) => {
        const requests = takeAll(world, actor, [
          { action: 'iam:UpdateAssumeRolePolicy', resource: arn, owner: account },
          { action: 'sts:AssumeRole', resource: arn, owner: account, policy: trustOf(actor) },
        ]);
        return requests === undefined ? [] : [{ kind: 'edit-trust', text: `has ${to.id} trust him, and takes it`, requests, to }];
      }),
};

/** A trust policy that names the caller. */
export function trustOf({ arn }: Actor): PolicyJson {
  return { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: { AWS: arn }, Action: ['sts:AssumeRole', 'sts:TagSession'] }] };
}
