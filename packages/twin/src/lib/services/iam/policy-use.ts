import type { Call } from '../../operation.ts';
import type { PolicyUse } from './shapes.ts';
import { groupsCollection, rolesCollection, usersCollection } from './store.ts';

/** How many users, groups and roles hold a managed policy, and how many have it as boundary. */
export function policyUse(call: Call, arn: string): PolicyUse {
  const roles = call.state.table(rolesCollection, call.account).values();
  const users = call.state.table(usersCollection, call.account).values();
  const groups = call.state.table(groupsCollection, call.account).values();
  const bounded: readonly { readonly boundary?: string }[] = [...roles, ...users];
  return {
    attachments: [...roles, ...users, ...groups].filter((holder) => holder.attached.includes(arn)).length,
    boundaries: bounded.filter((holder) => holder.boundary === arn).length,
  };
}
