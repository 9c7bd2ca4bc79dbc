import { quota } from '@paddock/aws-data/quotas';
import { operation } from '../../../operation.ts';
import { limitExceeded } from '../errors.ts';
import { requireGroup, requireUser } from '../require-entity.ts';
import { groupsCollection, groupsOfUser } from '../store.ts';

export const addUserToGroup = operation<{ readonly GroupName: string; readonly UserName: string }>((input, call) => {
  const group = requireGroup(call, input.GroupName);
  const user = requireUser(call, input.UserName);
  if (group.members.includes(user.name)) return {};
  const most = quota('iam/groups-per-user').value;
  if (groupsOfUser(call.state, call.account, user.name).length >= most)
    throw limitExceeded(`Cannot exceed quota for GroupsPerUser: ${most}`);
  call.state.table(groupsCollection, call.account).put(group.name.toLowerCase(), { ...group, members: [...group.members, user.name] });
  return {};
});
