import { operation } from '../../../operation.ts';
import { alreadyExists } from '../errors.ts';
import { requireGroup } from '../require-entity.ts';
import { groupsCollection } from '../store.ts';

export const updateGroup = operation<{ readonly GroupName: string; readonly NewPath?: string; readonly NewGroupName?: string }>(
  (input, call) => {
    const group = requireGroup(call, input.GroupName);
    const groups = call.state.table(groupsCollection, call.account);
    const name = input.NewGroupName ?? group.name;
    const path = input.NewPath ?? group.path;
    if (name.toLowerCase() !== group.name.toLowerCase() && groups.has(name.toLowerCase())) throw alreadyExists('group', name);
    groups.delete(group.name.toLowerCase());
    groups.put(name.toLowerCase(), { ...group, name, path, arn: `arn:aws:iam::${call.account}:group${path}${name}` });
    return {};
  },
);
