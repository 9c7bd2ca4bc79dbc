import { operation } from '../../../operation.ts';
import { deleteBoundary } from '../boundary.ts';

export const deleteUserPermissionsBoundary = operation<{ readonly UserName: string }>((input, call) =>
  deleteBoundary(call, 'user', input.UserName),
);
