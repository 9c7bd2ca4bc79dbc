import { accountScope, accountScopes, type AccountScope } from '@paddock/evidence/scope';
import { option, type Command } from '../command.ts';
import { existingLedger } from '../ledger-place.ts';
import { counted } from '../text.ts';

export const ledgerScope: Command = {
  path: ['ledger', 'scope'],
  summary: 'say which classes of data live in which account, by which release',
  arguments: [{ name: 'dir', summary: 'the folder of the ledger' }],
  options: [{ flags: '--account <account>', summary: 'this account only' }],
  examples: ['paddock ledger scope paddock-ledger --account churn-dev'],
  run: async (invocation) => {
    const ledger = await existingLedger(invocation, invocation.arguments[0]!);
    const account = option(invocation, 'account');
    const entries = await ledger.entries();
    const scopes = account === undefined ? accountScopes(entries) : [accountScope(entries, account)];
    return { text: scopes.length === 0 ? 'No copy lives in any account.' : scopes.map(render).join('\n\n'), data: scopes };
  },
};

function render({ account, classes, copies }: AccountScope): string {
  if (copies.length === 0) return `${account}: no copy lives here.`;
  return [
    `${account}: ${counted(copies.length, 'copy', 'copies')}`,
    ...classes.map(({ type, treatment, columns }) =>
      type === 'NONE'
        ? `  no personal data found, ${treatment}: ${counted(columns, 'column')}`
        : `  ${type}, ${treatment}: ${counted(columns, 'column')}`,
    ),
    ...copies.map(
      (copy) =>
        `  ${copy.dataset} for ${copy.project} since ${copy.since}: ${copy.legalBasis}; asked by ${copy.askedBy}, signed by ${copy.signedBy}; release ${copy.release}`,
    ),
  ].join('\n');
}
