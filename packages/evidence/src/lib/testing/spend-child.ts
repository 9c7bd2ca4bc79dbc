import { writeSync } from 'node:fs';
import { systemClock } from '@paddock/base/clock';
import { openBudget } from '../../budget.ts';
import { openLedger } from '../../ledger.ts';
import { fileStore } from '../../stores.ts';

/** What the parent gives this program, as JSON in its first argument. */
export interface SpendOrder {
  readonly folder: string;
  readonly dataset: string;
  readonly project: string;
  /** One spend per id, each reserved, begun and settled. */
  readonly ids: readonly string[];
  readonly picorho: number;
}

/**
 * Spends from a budget in a process of its own. Says what it was told, one line each, as soon as it was told: `granted ID`, `refused ID`,
 * `settled ID`. The lines are written at once, so that a kill loses none of them.
 */
async function run(order: SpendOrder): Promise<void> {
  const budget = openBudget(openLedger(await fileStore(order.folder), { clock: systemClock }), order);
  for (const id of order.ids) {
    const outcome = await budget.reserve({ id, picorho: order.picorho, by: `process ${process.pid}` });
    writeSync(1, `${outcome.kind} ${id}\n`);
    if (outcome.kind === 'refused') continue;
    await budget.begin(id);
    await budget.settle(id, order.picorho);
    writeSync(1, `settled ${id}\n`);
  }
}

if (import.meta.main) await run(JSON.parse(process.argv[2] ?? '') as SpendOrder);
