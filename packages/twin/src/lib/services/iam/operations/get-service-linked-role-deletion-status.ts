import { operation } from '../../../operation.ts';
import { notThere } from '../errors.ts';
import { findRole } from '../store.ts';

/** Deletion in the twin is done when DeleteServiceLinkedRole answers. */
export const getServiceLinkedRoleDeletionStatus = operation<{ readonly DeletionTaskId: string }>((input, call) => {
  const name = input.DeletionTaskId.split('/')[3];
  if (!input.DeletionTaskId.startsWith('task/aws-service-role/') || name === undefined)
    throw notThere(`Deletion task ${input.DeletionTaskId} cannot be found.`);
  return { Status: findRole(call.state, call.account, name) === undefined ? 'SUCCEEDED' : 'FAILED' };
});
