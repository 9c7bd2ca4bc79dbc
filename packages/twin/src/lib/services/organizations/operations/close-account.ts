import { quota } from '@paddock/aws-data/quotas';
import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { accountNotFound, constraint } from '../errors.ts';
import { requireManagement } from '../membership.ts';
import { accountsCollection } from '../store.ts';
import { accountsCollection as existingAccountsCollection, findAccount } from '../../../accounts.ts';

/** The account's credentials stop working at once; its status ends as SUSPENDED. */
export const closeAccount = operation<{ readonly AccountId: string }>((input, call) => {
  const organization = requireManagement(call);
  const { state, now } = call;
  const accounts = state.table(accountsCollection);
  const account = accounts.get(input.AccountId);
  if (account === undefined) throw accountNotFound();
  if (account.id === organization.managementAccount) {
    throw constraint('CANNOT_CLOSE_MANAGEMENT_ACCOUNT', 'You attempted to close the management account.');
  }
  if (account.status !== 'ACTIVE')
    throw new ApiError('AccountAlreadyClosedException', 'You attempted to close an account that is already closed.');
  const all = accounts.values();
  if (all.filter((other) => other.status === 'PENDING_CLOSURE').length >= quota('organizations/close-account-in-progress').value) {
    throw constraint('CLOSE_ACCOUNT_REQUESTS_LIMIT_EXCEEDED', 'You have exceeded close account requests in progress limit.');
  }
  const monthAgo = now - 30 * 86_400_000;
  const closed = all.filter((other) => other.closedAt !== undefined && other.closedAt > monthAgo).length;
  if (closed >= closeQuota(all.length))
    throw constraint('CLOSE_ACCOUNT_QUOTA_EXCEEDED', 'You have exceeded close account quota for the past 30 days.');
  accounts.put(account.id, { ...account, status: 'PENDING_CLOSURE', closedAt: now });
  const existing = findAccount(state, account.id);
  if (existing !== undefined) state.table(existingAccountsCollection).put(account.id, { ...existing, status: 'SUSPENDED' });
  call.defer(now + call.delays.closeAccount, 'complete-close-account', { id: account.id });
  return {};
});

/** A share of the accounts, at least 10 and at most 1,000: Organizations user guide, "Quotas". */
function closeQuota(accounts: number): number {
  return Math.min(1_000, Math.max(10, Math.floor((accounts * quota('organizations/close-account-share').value) / 100)));
}
