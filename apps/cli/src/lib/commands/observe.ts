import { detectiveById } from '@paddock/guardrails/detective';
import { observe as look, type Observation } from '@paddock/deploy/observe';
import { readLive } from '@paddock/deploy/read';
import { accountIds, unknownName } from '../account-ids.ts';
import { blueprintOption, option, stateOption, targetOptions, type Command } from '../command.ts';
import { connect } from '../connection.ts';
import { loadEstate } from '../load-estate.ts';
import { counted, wrapped } from '../text.ts';
import { watchedAccounts } from '../watched-accounts.ts';

export const observe: Command = {
  path: ['observe'],
  summary:
    'look at what is there, and list what violates a detective guardrail: open, unencrypted and unversioned buckets; changes nothing',
  options: [{ flags: '--account <id>', summary: 'only this account (logical id)' }, blueprintOption, stateOption, ...targetOptions],
  examples: ['paddock observe --blueprint examples/acme/paddock.yaml', 'paddock observe --account data-lake --json'],
  run: async (invocation) => {
    const loaded = loadEstate(invocation);
    await using connection = await connect(invocation, loaded.estate.organisation.homeRegion);
    const accounts = watchedAccounts(loaded, accountIds(await readLive(connection.clients, loaded.estate, invocation.host)));
    const only = option(invocation, 'account');
    const chosen = only === undefined ? accounts : accounts.filter(({ logicalId }) => logicalId === only);
    if (only !== undefined && chosen.length === 0)
      throw unknownName(
        'account',
        only,
        accounts.map(({ logicalId }) => logicalId),
      );
    const seen = await look(connection.clients, chosen, invocation.host);
    const watched = chosen.filter(({ watches }) => watches.length > 0).length;
    return { text: render(seen, watched), data: seen, exitCode: seen.findings.length + seen.unseen.length === 0 ? 0 : 1 };
  },
};

function render({ buckets, findings, unseen }: Observation, accounts: number): string {
  return [
    ...[...Map.groupBy(findings, ({ account, bucket }) => `${account}: bucket ${bucket}`)].flatMap(([place, found]) => [
      place,
      ...found.flatMap(({ guardrail, reason, fix }) => [
        wrapped(`✗ ${detectiveById(guardrail)?.title ?? guardrail} (${guardrail}): ${reason}`, '  '),
        wrapped(`fix: ${fix}`, '      '),
      ]),
    ]),
    ...unseen.map(({ account, bucket, reason }) =>
      wrapped(`? ${account}${bucket === undefined ? '' : `: bucket ${bucket}`} could not be looked at: ${reason}`, ''),
    ),
    `${counted(buckets, 'bucket')} in ${counted(accounts, 'account')} looked at: ${counted(findings.length, 'violation')}, ${unseen.length} not seen.`,
  ].join('\n');
}
