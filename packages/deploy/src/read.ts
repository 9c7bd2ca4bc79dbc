import { requireManagementAccount, type Clients } from '@paddock/aws-clients/clients';
import { deepFreeze } from '@paddock/base/deep-freeze';
import { PaddockError } from '@paddock/base/errors';
import type { Host } from '@paddock/base/host';
import type { Estate } from '@paddock/blueprint/estate';
import { matchAccounts } from './lib/match.ts';
import { parallel } from './lib/parallel.ts';
import { documents, type Documents } from './lib/read/documents.ts';
import { readIam } from './lib/read/iam.ts';
import { readOrganisation } from './lib/read/organisation.ts';
import { readPolicies } from './lib/read/policies.ts';
import { readRequests, readTree } from './lib/read/tree.ts';
import type { Live, LiveAccount, LiveIam, UnreadableIam } from './live.ts';

/** Accounts that are looked into at once; each has its own limits in AWS. */
const accountsAtOnce = 20;

/**
 * Reads what is there. An account that cannot be looked into is marked so and does not stop the others.
 *
 * @throws `target/wrong-account` when the credentials are not the management account's, or on AWS not those of the account that the blueprint
 * names; `target/unreachable` when nothing answers,
 * and AWS's own error when the organisation may not be read
 */
export async function readLive(clients: Clients, estate: Estate, host: Host): Promise<Live> {
  const caller = await requireManagementAccount(clients, estate.organisation.managementAccount);
  const api = clients.organizations;
  const organisation = await readOrganisation(api, caller.account);
  host.emit({
    code: 'read/organisation',
    level: 'debug',
    text: organisation === undefined ? 'no organisation yet' : `organisation ${organisation.id}`,
  });
  const [tree, requests, policies] =
    organisation === undefined
      ? [alone(caller.account), [], []]
      : await Promise.all([readTree(api, organisation.rootId), readRequests(api), readPolicies(api)]);
  const accounts = await readAccounts(clients, estate, host, {
    callerAccount: caller.account,
    accounts: tree.accounts,
    ...(organisation === undefined ? {} : { organisation }),
  });
  return deepFreeze({
    kind: 'live',
    callerAccount: caller.account,
    ...(organisation === undefined ? {} : { organisation }),
    ous: tree.ous,
    accounts,
    requests,
    policies,
  });
}

/** Before there is an organisation: the caller's account, whose roles can be read already. */
function alone(id: string): { readonly ous: readonly []; readonly accounts: readonly LiveAccount[] } {
  return { ous: [], accounts: [{ kind: 'account', id, name: '', email: '', state: 'ACTIVE', parent: '', tags: {} }] };
}

async function readAccounts(
  clients: Clients,
  estate: Estate,
  host: Host,
  live: Pick<Live, 'accounts' | 'organisation' | 'callerAccount'>,
): Promise<readonly LiveAccount[]> {
  const wanted = new Set(matchAccounts(estate.accounts, live, []).values());
  const shared = documents();
  let read = 0;
  return parallel(live.accounts, accountsAtOnce, async (account) => {
    if (!wanted.has(account) || account.state !== 'ACTIVE') return account;
    const iam = await readAccount(clients, account.id, shared);
    read++;
    host.emit({
      code: 'read/account',
      level: 'debug',
      text: `account ${account.id} read (${read} of ${wanted.size})`,
      data: { account: account.id, done: read, of: wanted.size, ...(iam.kind === 'unreadable' ? { reason: iam.reason } : {}) },
    });
    return { ...account, iam };
  });
}

async function readAccount(clients: Clients, account: string, shared: Documents): Promise<LiveIam | UnreadableIam> {
  try {
    return await readAs(clients, account, shared);
  } catch (error) {
    // Whether one account lets us in is that account's matter; whether anybody answers is not.
    if (error instanceof PaddockError || !(error instanceof Error)) throw error;
    return { kind: 'unreadable', reason: `${error.name}: ${error.message}` };
  }
}

/** A deployer that was left half made, or was tampered with, may read nothing: the role of AWS Organizations may. */
async function readAs(clients: Clients, account: string, shared: Documents): Promise<LiveIam> {
  try {
    return await readIam(clients.iam(account), shared);
  } catch (error) {
    if (!(error instanceof Error) || !['AccessDenied', 'AccessDeniedException'].includes(error.name)) throw error;
    return readIam(clients.iam(account, 'organization-access'), shared);
  }
}
