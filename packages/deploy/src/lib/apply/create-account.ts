import type { CreateAccount } from '../../action.ts';
import { organizationPages } from '../read/pages.ts';
import { required } from '../read/required.ts';
import { tagList } from './tag-list.ts';
import { ActionFailed, fixFor } from './failure.ts';
import { isUncertain, withRetries } from './retry.ts';
import type { Run } from './run.ts';

/**
 * Makes an account, or finds the one that an earlier run or a lost reply has made. AWS works on requests one after the other, for minutes; a
 * request that is under way is waited for and not repeated. E-mail addresses are unique in AWS, so even a repeated request makes no second
 * account: it fails with `EMAIL_ALREADY_EXISTS`, and the account is looked up.
 * https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateAccount.html
 */
export async function createAccount(run: Run, action: CreateAccount): Promise<void> {
  const id = (await alreadyAsked(run, action)) ?? (await ask(run, action));
  run.ids.accounts.set(action.account, id);
  run.settling.add(action.account);
}

async function alreadyAsked(run: Run, action: CreateAccount): Promise<string | undefined> {
  const there = run.live.accounts.find((account) => account.email.toLowerCase() === action.email.toLowerCase());
  if (there !== undefined) {
    await claim(run, action, there.id);
    return there.id;
  }
  const noted = run.journal.past.filter((entry) => entry.kind === 'account-requested' && entry.email === action.email);
  const named = run.live.requests.filter((request) => request.name === action.name).map((request) => request.id);
  const requests = noted.flatMap((entry) => (entry.kind === 'account-requested' && named.includes(entry.request) ? [entry.request] : []));
  for (const request of requests.length > 0 ? requests : named) {
    const outcome = await outcomeOf(run, action, request);
    if (outcome.kind === 'made' && (await emailOf(run, outcome.id)).toLowerCase() === action.email.toLowerCase()) {
      await claim(run, action, outcome.id);
      return outcome.id;
    }
  }
  return undefined;
}

/** The request may have been made with other tags, or by hand. */
async function claim(run: Run, action: CreateAccount, id: string): Promise<void> {
  await run.clients.organizations.tagResource({ ResourceId: id, Tags: tagList(action.tags) });
}

async function ask(run: Run, action: CreateAccount): Promise<string> {
  const askedAt = run.clock.now();
  let uncertain = false;
  return withRetries(run.wait, async () => {
    if (uncertain) {
      const found = (await requestAfter(run, action, askedAt)) ?? undefined;
      if (found !== undefined) return settle(run, action, found);
    }
    let request: string;
    try {
      run.crashPoint(`before-create-account:${action.account}`);
      const { CreateAccountStatus: status } = await run.clients.organizations.createAccount({
        AccountName: action.name,
        Email: action.email,
        Tags: tagList(action.tags),
      });
      run.crashPoint(`after-create-account:${action.account}`);
      request = required(status?.Id, 'CreateAccountStatus.Id');
    } catch (error) {
      uncertain = uncertain || isUncertain(error);
      throw error;
    }
    run.journal.append({ kind: 'account-requested', at: run.clock.now(), account: action.account, email: action.email, request });
    return settle(run, action, request);
  });
}

/** A request for an account of this name since then: ours, whose reply was lost. */
async function requestAfter(run: Run, action: CreateAccount, since: number): Promise<string | undefined> {
  const statuses = await organizationPages(
    (token) => run.clients.organizations.listCreateAccountStatus({ States: ['IN_PROGRESS', 'SUCCEEDED'], ...token }),
    (page) => page.CreateAccountStatuses,
  );
  // A minute of difference between the clocks; what is found is checked by its e-mail address.
  const ours = statuses.filter(
    (status) => status.AccountName === action.name && (status.RequestedTimestamp?.getTime() ?? 0) > since - 60_000,
  );
  for (const status of ours) {
    if (status.State === 'IN_PROGRESS') return status.Id;
    if (status.AccountId !== undefined && (await emailOf(run, status.AccountId)) === action.email) return status.Id;
  }
  return undefined;
}

async function settle(run: Run, action: CreateAccount, request: string): Promise<string> {
  const outcome = await outcomeOf(run, action, request);
  if (outcome.kind === 'made') return outcome.id;
  if (outcome.reason === 'EMAIL_ALREADY_EXISTS') {
    const existing = await accountByEmail(run, action.email);
    if (existing !== undefined) {
      await claim(run, action, existing);
      return existing;
    }
  }
  if (outcome.reason === 'CONCURRENT_ACCOUNT_MODIFICATION' || outcome.reason === 'INTERNAL_FAILURE') {
    throw Object.assign(new Error(`AWS could not make the account: ${outcome.reason}`), { name: 'ConcurrentModificationException' });
  }
  throw new ActionFailed(`AWS could not make the account: ${outcome.reason}`, fixFor(outcome.reason));
}

type Outcome = { readonly kind: 'made'; readonly id: string } | { readonly kind: 'failed'; readonly reason: string };

const firstPollMilliseconds = 200;
const longestPollMilliseconds = 5_000;
const patienceMilliseconds = 30 * 60_000;

async function outcomeOf(run: Run, action: CreateAccount, request: string): Promise<Outcome> {
  let waited = 0;
  for (let pause = firstPollMilliseconds; ; pause = Math.min(longestPollMilliseconds, pause * 1.5)) {
    const status = await withRetries(
      run.wait,
      async () => (await run.clients.organizations.describeCreateAccountStatus({ CreateAccountRequestId: request })).CreateAccountStatus,
      (error) => error instanceof Error && error.name === 'CreateAccountStatusNotFoundException' && waited < 10_000,
    );
    if (status?.State === 'SUCCEEDED') return { kind: 'made', id: required(status.AccountId, 'CreateAccountStatus.AccountId') };
    if (status?.State === 'FAILED') return { kind: 'failed', reason: status.FailureReason ?? 'no reason given' };
    if (waited > patienceMilliseconds) {
      throw new ActionFailed(
        `AWS has been making the account for ${Math.round(waited / 60_000)} minutes`,
        'Run `paddock apply` again later: it will be found.',
      );
    }
    run.host.emit({
      code: 'apply/account-pending',
      level: 'debug',
      text: `AWS is making account ${action.account}`,
      data: { account: action.account, request },
    });
    await run.wait(pause);
    waited += pause;
  }
}

async function emailOf(run: Run, account: string): Promise<string> {
  return (await run.clients.organizations.describeAccount({ AccountId: account })).Account?.Email ?? '';
}

async function accountByEmail(run: Run, email: string): Promise<string | undefined> {
  const accounts = await organizationPages(
    (token) => run.clients.organizations.listAccounts(token),
    (page) => page.Accounts,
  );
  return accounts.find((account) => account.Email?.toLowerCase() === email.toLowerCase())?.Id;
}
