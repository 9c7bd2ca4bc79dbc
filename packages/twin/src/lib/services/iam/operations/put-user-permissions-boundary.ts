import { operation } from '../../../operation.ts';
import { putBoundary } from '../boundary.ts';

export const putUserPermissionsBoundary = operation<{ readonly UserName: string; readonly PermissionsBoundary: string }>((input, call) =>
  putBoundary(call, 'user', input.UserName, input.PermissionsBoundary),
);
