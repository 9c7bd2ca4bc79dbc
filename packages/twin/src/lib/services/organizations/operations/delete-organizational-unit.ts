import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { unitNotFound } from '../errors.ts';
import { requireManagement } from '../membership.ts';
import { attachmentsCollection, tagsCollection, unitsCollection } from '../store.ts';
import { accountsIn, unitsIn } from '../tree.ts';

export const deleteOrganizationalUnit = operation<{ readonly OrganizationalUnitId: string }>((input, call) => {
  requireManagement(call);
  const { state } = call;
  const id = input.OrganizationalUnitId;
  if (!state.table(unitsCollection).has(id)) throw unitNotFound();
  if (unitsIn(state, id).length > 0 || accountsIn(state, id).length > 0) {
    throw new ApiError(
      'OrganizationalUnitNotEmptyException',
      'The specified OU is not empty. Move all accounts to another root or to other OUs, remove all child OUs, and try the operation again.',
    );
  }
  state.table(unitsCollection).delete(id);
  state.table(tagsCollection).delete(id);
  const attachments = state.table(attachmentsCollection);
  for (const key of attachments.keys()) if (key.startsWith(`${id}/`)) attachments.delete(key);
  return {};
});
