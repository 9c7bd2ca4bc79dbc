import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { requireManagement } from '../membership.ts';
import {
  accountsCollection,
  attachmentsCollection,
  createAccountCollection,
  delegatedAdministratorsCollection,
  organizationCollection,
  policiesCollection,
  tagsCollection,
  unitsCollection,
} from '../store.ts';

export const deleteOrganization = operation<object>((_input, call) => {
  requireManagement(call);
  const { state } = call;
  if (state.table(accountsCollection).size > 1 || state.table(unitsCollection).size > 0) {
    throw new ApiError(
      'OrganizationNotEmptyException',
      'To delete an organization you must first remove all member accounts and delete all organizational units (OUs).',
    );
  }
  const tables = [
    accountsCollection,
    policiesCollection,
    attachmentsCollection,
    createAccountCollection,
    tagsCollection,
    delegatedAdministratorsCollection,
  ];
  for (const collection of tables) {
    const table = state.table<unknown>(collection);
    for (const key of table.keys()) table.delete(key);
  }
  state.table(organizationCollection).delete('organization');
  return {};
});
