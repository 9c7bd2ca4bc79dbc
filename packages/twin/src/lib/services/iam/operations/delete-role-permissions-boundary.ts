import { operation } from '../../../operation.ts';
import { deleteBoundary } from '../boundary.ts';

export const deleteRolePermissionsBoundary = operation<{ readonly RoleName: string }>((input, call) =>
  deleteBoundary(call, 'role', input.RoleName),
);
