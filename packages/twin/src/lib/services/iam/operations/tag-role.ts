import { operation } from '../../../operation.ts';
import { mergeTags } from '../entity-tags.ts';
import { requireOwnRole } from '../require-entity.ts';
import { rolesCollection, type Tag } from '../store.ts';

export const tagRole = operation<{ readonly RoleName: string; readonly Tags: readonly Tag[] }>((input, call) => {
  const role = requireOwnRole(call, input.RoleName);
  call.state.table(rolesCollection, call.account).put(role.name.toLowerCase(), { ...role, tags: mergeTags(role.tags, input.Tags) });
  return {};
});
