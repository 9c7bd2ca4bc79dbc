import { PaddockError } from '@paddock/base/errors';
import { recordRemoval } from '@paddock/evidence/scope';
import { option, type Command } from '../command.ts';
import { byOption, existingLedger, whoActs } from '../ledger-place.ts';

export const ledgerRemoved: Command = {
  path: ['ledger', 'removed'],
  summary: 'record that a released copy was removed from an account',
  arguments: [{ name: 'dir', summary: 'the folder of the ledger' }],
  options: [
    { flags: '--account <account>', summary: 'where it lived' },
    { flags: '--release <hash>', summary: 'hash of its release, as `paddock ledger scope` says it' },
    { flags: '--reason <text>', summary: 'why it was removed' },
    byOption,
  ],
  examples: ['paddock ledger removed paddock-ledger --account churn-dev --release 3f…c1 --reason "project ended"'],
  run: async (invocation) => {
    const [account, release, reason] = ['account', 'release', 'reason'].map((name) => option(invocation, name));
    if (account === undefined || release === undefined || reason === undefined)
      throw new PaddockError('usage/invalid', { detail: 'give --account, --release and --reason' });
    const ledger = await existingLedger(invocation, invocation.arguments[0]!);
    const entry = await recordRemoval(ledger, { account, release, reason, by: whoActs(invocation) });
    return { text: `Recorded as entry ${entry.number}: the copy no longer lives in ${account}.`, data: entry };
  },
};
