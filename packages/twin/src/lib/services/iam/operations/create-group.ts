import { quota } from '@paddock/aws-data/quotas';
import { operation } from '../../../operation.ts';
import { alreadyExists, limitExceeded } from '../errors.ts';
import { groupShape } from '../shapes.ts';
import { type Group, groupsCollection } from '../store.ts';

export const createGroup = operation<{ readonly GroupName: string; readonly Path?: string }>((input, call) => {
  const groups = call.state.table(groupsCollection, call.account);
  if (groups.has(input.GroupName.toLowerCase())) throw alreadyExists('group', input.GroupName);
  if (groups.size >= quota('iam/groups-per-account').value)
    throw limitExceeded(`Cannot exceed quota for GroupsPerAccount: ${quota('iam/groups-per-account').value}`);
  const path = input.Path ?? '/';
  const group: Group = {
    name: input.GroupName,
    path,
    id: call.ids.iam('AGPA'),
    arn: `arn:aws:iam::${call.account}:group${path}${input.GroupName}`,
    createDate: call.now,
    inline: {},
    attached: [],
    members: [],
  };
  groups.put(group.name.toLowerCase(), group);
  return { Group: groupShape(group) };
});
