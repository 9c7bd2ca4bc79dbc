import { operation } from '../../../operation.ts';
import { deleteConflict } from '../errors.ts';
import { requireGroup } from '../require-entity.ts';
import { groupsCollection } from '../store.ts';

export const deleteGroup = operation<{ readonly GroupName: string }>((input, call) => {
  const group = requireGroup(call, input.GroupName);
  if (group.members.length > 0) throw deleteConflict('Cannot delete entity, must remove users from group first.');
  if (group.attached.length > 0) throw deleteConflict('Cannot delete entity, must detach all policies first.');
  if (Object.keys(group.inline).length > 0) throw deleteConflict('Cannot delete entity, must delete policies first.');
  call.state.table(groupsCollection, call.account).delete(group.name.toLowerCase());
  return {};
});
