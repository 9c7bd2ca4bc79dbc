import { operation } from '../../../operation.ts';
import { validationError } from '../errors.ts';
import { requireRole } from '../require-entity.ts';
import { rolesCollection } from '../store.ts';

export const deleteServiceLinkedRole = operation<{ readonly RoleName: string }>((input, call) => {
  const role = requireRole(call, input.RoleName);
  if (!role.path.startsWith('/aws-service-role/')) throw validationError(`${input.RoleName} is not a service-linked role.`);
  call.state.table(rolesCollection, call.account).delete(role.name.toLowerCase());
  const service = role.path.split('/')[2] ?? '';
  return { DeletionTaskId: `task/aws-service-role/${service}/${role.name}/${call.ids.uuid()}` };
});
