import { PaddockError } from '@paddock/base/errors';
import { accountIds, parseRoleAtAccount, unknownName } from '../account-ids.ts';
import { readAccountCache } from '../account-cache.ts';
import { blueprintOption, option, stateOption, targetOptions, type Command, type Invocation } from '../command.ts';
import { connect, type Connection } from '../connection.ts';
import { assumeTableRole } from '../credentials.ts';
import { loadEstate } from '../load-estate.ts';
import { readLive } from '@paddock/deploy/read';

export const credentials: Command = {
  path: ['credentials'],
  summary: 'print temporary credentials of a role, as credential_process wants them',
  options: [
    { flags: '--as <role@account>', summary: 'the role, and the logical id of the account' },
    { flags: '--region <region>', summary: 'region of the STS endpoint (default: the home region of the blueprint)' },
    blueprintOption,
    stateOption,
    ...targetOptions,
  ],
  examples: ['paddock credentials --as scientist@churn-sandbox'],
  run: async (invocation) => {
    const as = option(invocation, 'as');
    if (as === undefined)
      throw new PaddockError('usage/unknown-name', { detail: 'give --as ROLE@ACCOUNT, such as --as scientist@churn-sandbox' });
    const { role, account } = parseRoleAtAccount(as);
    const region = option(invocation, 'region') ?? loadEstate(invocation).estate.organisation.homeRegion;
    await using connection = await connect(invocation, region);
    const known = noted(connection) ?? (await liveAccounts(connection, invocation));
    const id = known.get(account);
    if (id === undefined) throw unknownName('account', account, known.keys());
    const caller = await connection.clients.caller();
    const session = (invocation.environment['USER'] ?? 'paddock').replaceAll(/[^\w+=,.@-]/g, '-').slice(0, 64);
    const made = await assumeTableRole(connection.target, { managementAccount: caller.account, account: id, role, session });
    return { text: JSON.stringify(made), data: made };
  },
};

/** What is noted in the state directory is about its twin: in AWS those numbers are other people's accounts. */
function noted({ target, state }: Connection): ReadonlyMap<string, string> | undefined {
  return target.kind === 'twin' ? readAccountCache(state) : undefined;
}

async function liveAccounts(connection: Connection, invocation: Invocation): Promise<ReadonlyMap<string, string>> {
  return accountIds(await readLive(connection.clients, loadEstate(invocation).estate, invocation.host));
}
