import type { Call } from '../../operation.ts';
import { constraint } from './errors.ts';
import { accountsCollection, attachmentsCollection, delegatedAdministratorsCollection, tagsCollection } from './store.ts';

/** Takes an account out of the organisation: it lives on by itself, without policies of the organisation. */
export function removeMember(call: Call, accountId: string): void {
  const { state } = call;
  const delegated = state.table(delegatedAdministratorsCollection);
  if (delegated.keys().some((key) => key.startsWith(`${accountId}/`))) {
    throw constraint(
      'CANNOT_REMOVE_DELEGATED_ADMINISTRATOR_FROM_ORG',
      'You attempted to remove an account that is registered as a delegated administrator.',
    );
  }
  state.table(accountsCollection).delete(accountId);
  state.table(tagsCollection).delete(accountId);
  const attachments = state.table(attachmentsCollection);
  for (const key of attachments.keys()) if (key.startsWith(`${accountId}/`)) attachments.delete(key);
}
