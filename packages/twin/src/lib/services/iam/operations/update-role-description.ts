import { operation } from '../../../operation.ts';
import { requireOwnRole } from '../require-entity.ts';
import { roleShape } from '../shapes.ts';
import { rolesCollection } from '../store.ts';

export const updateRoleDescription = operation<{ readonly RoleName: string; readonly Description: string }>((input, call) => {
  const role = { ...requireOwnRole(call, input.RoleName), description: input.Description };
  call.state.table(rolesCollection, call.account).put(role.name.toLowerCase(), role);
  return { Role: roleShape(role) };
});
