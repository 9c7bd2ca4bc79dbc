import { randomString } from '@paddock/base/random';
import { PaddockError } from '@paddock/base/errors';
import { openBudget } from '@paddock/evidence/budget';
import { option, type Command } from '../command.ts';
import { byOption, ledgerOption, openLedgerPlace, whoActs } from '../ledger-place.ts';
import { formatRho, parseRho } from '../rho.ts';

export const gateBudgetSet: Command = {
  path: ['gate', 'budget', 'set'],
  summary: 'set how much may be learnt about the people in a dataset for a project: the cap of its privacy budget',
  options: [
    { flags: '--dataset <name>', summary: 'the dataset, as its recipe names it' },
    { flags: '--project <name>', summary: 'the project that asks' },
    { flags: '--rho <number>', summary: 'the cap, as ρ of zCDP: 0.0149731 is ε = 1 at δ = 1e-9; in place of the cap before' },
    byOption,
    ledgerOption,
  ],
  examples: ['paddock gate budget set --dataset customers --project churn --rho 0.0149731'],
  run: async (invocation) => {
    const [dataset, project, rho] = ['dataset', 'project', 'rho'].map((name) => option(invocation, name));
    if (dataset === undefined || project === undefined || rho === undefined)
      throw new PaddockError('usage/invalid', { detail: 'give --dataset, --project and --rho' });
    const picorho = parseRho(rho);
    const by = whoActs(invocation);
    const budget = openBudget(await openLedgerPlace(invocation), { dataset, project });
    const id = `${invocation.clock.now()}-${randomString(invocation.random, 12, '0123456789abcdef')}`;
    const state = await budget.setCap(id, picorho, by);
    return {
      text: `The cap of ${dataset} for ${project} is ρ = ${formatRho(picorho)}; ${formatRho(state.remainingPicorho)} of it is left.`,
      data: state,
    };
  },
};
