import { budgetStates, type BudgetState } from '@paddock/evidence/budget';
import { option, type Command } from '../command.ts';
import { existingLedger, ledgerOption } from '../ledger-place.ts';
import { formatRho } from '../rho.ts';

export const gateBudgetShow: Command = {
  path: ['gate', 'budget', 'show'],
  summary: 'show the privacy budgets: caps, what is spent, what is reserved, what is left',
  options: [
    { flags: '--dataset <name>', summary: 'of this dataset only' },
    { flags: '--project <name>', summary: 'of this project only' },
    ledgerOption,
  ],
  examples: ['paddock gate budget show', 'paddock gate budget show --dataset customers --project churn --json'],
  run: async (invocation) => {
    const [dataset, project] = ['dataset', 'project'].map((name) => option(invocation, name));
    const ledger = await existingLedger(invocation, option(invocation, 'ledger')!);
    const states = budgetStates(await ledger.entries()).filter(
      (each) => (dataset ?? each.dataset) === each.dataset && (project ?? each.project) === each.project,
    );
    return { text: states.length === 0 ? 'No budget was set.' : states.map(render).join('\n\n'), data: states };
  },
};

function render({ dataset, project, capPicorho, spentPicorho, heldPicorho, remainingPicorho, reservations }: BudgetState): string {
  const open = reservations.filter(({ state }) => state === 'reserved' || state === 'begun');
  return [
    `${dataset} for ${project}`,
    `  cap       ρ = ${capPicorho === undefined ? 'none: nothing is granted' : formatRho(capPicorho)}`,
    `  spent     ρ = ${formatRho(spentPicorho)}`,
    `  reserved  ρ = ${formatRho(heldPicorho)}`,
    `  left      ρ = ${formatRho(remainingPicorho)}`,
    ...open.map(({ id, state, by, at, reservedPicorho }) => `  ${state} ${id}: ρ = ${formatRho(reservedPicorho)}, by ${by}, ${at}`),
  ].join('\n');
}
