import { operation, type TaskHandler } from '../../operation.ts';
import { accountsCollection } from './store.ts';

/** PENDING_CLOSURE → SUSPENDED. The account stays in the organisation until AWS removes it, after 90 days. */
export const completeCloseAccount: TaskHandler = operation<{ readonly id: string }>((payload, call) => {
  const table = call.state.table(accountsCollection);
  const account = table.get(payload.id);
  if (account?.status === 'PENDING_CLOSURE') table.put(account.id, { ...account, status: 'SUSPENDED' });
  return {};
});
