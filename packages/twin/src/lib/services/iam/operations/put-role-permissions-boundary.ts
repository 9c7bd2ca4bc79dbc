import { operation } from '../../../operation.ts';
import { putBoundary } from '../boundary.ts';

export const putRolePermissionsBoundary = operation<{ readonly RoleName: string; readonly PermissionsBoundary: string }>((input, call) =>
  putBoundary(call, 'role', input.RoleName, input.PermissionsBoundary),
);
