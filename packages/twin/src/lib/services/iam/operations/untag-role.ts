import { operation } from '../../../operation.ts';
import { withoutTags } from '../entity-tags.ts';
import { requireOwnRole } from '../require-entity.ts';
import { rolesCollection } from '../store.ts';

export const untagRole = operation<{ readonly RoleName: string; readonly TagKeys: readonly string[] }>((input, call) => {
  const role = requireOwnRole(call, input.RoleName);
  call.state.table(rolesCollection, call.account).put(role.name.toLowerCase(), { ...role, tags: withoutTags(role.tags, input.TagKeys) });
  return {};
});
