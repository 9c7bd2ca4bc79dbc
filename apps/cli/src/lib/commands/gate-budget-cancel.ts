import { PaddockError } from '@paddock/base/errors';
import { openBudget } from '@paddock/evidence/budget';
import { option, type Command } from '../command.ts';
import { byOption, existingLedger, ledgerOption, whoActs } from '../ledger-place.ts';

export const gateBudgetCancel: Command = {
  path: ['gate', 'budget', 'cancel'],
  summary: 'give back a reservation whose run never looked at the data',
  arguments: [{ name: 'reservation', summary: 'its id, as `paddock gate budget show` says it' }],
  options: [
    { flags: '--dataset <name>', summary: 'the dataset, as its recipe names it' },
    { flags: '--project <name>', summary: 'the project that asked' },
    byOption,
    ledgerOption,
  ],
  examples: ['paddock gate budget cancel 1790000000000-9f2c --dataset customers --project churn'],
  run: async (invocation) => {
    const [dataset, project] = ['dataset', 'project'].map((name) => option(invocation, name));
    if (dataset === undefined || project === undefined) throw new PaddockError('usage/invalid', { detail: 'give --dataset and --project' });
    const budget = openBudget(await existingLedger(invocation, option(invocation, 'ledger')!), { dataset, project });
    const reservation = invocation.arguments[0]!;
    await budget.cancel(reservation, whoActs(invocation));
    return { text: `Cancelled: ${reservation} counts nothing.`, data: await budget.state() };
  },
};
