import { operation } from '../../../operation.ts';
import { notThere } from '../errors.ts';
import { requireGroup, requireUser } from '../require-entity.ts';
import { groupsCollection } from '../store.ts';

export const removeUserFromGroup = operation<{ readonly GroupName: string; readonly UserName: string }>((input, call) => {
  const group = requireGroup(call, input.GroupName);
  const user = requireUser(call, input.UserName);
  if (!group.members.includes(user.name)) throw notThere(`User ${user.name} not in group ${group.name}.`);
  const members = group.members.filter((name) => name !== user.name);
  call.state.table(groupsCollection, call.account).put(group.name.toLowerCase(), { ...group, members });
  return {};
});
