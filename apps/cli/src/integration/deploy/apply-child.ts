import { createClients } from '@paddock/aws-clients/clients';
import { systemClock } from '@paddock/base/clock';
import { silentHost } from '@paddock/base/host';
import { apply } from '@paddock/deploy/apply';
import { openJournal } from '@paddock/deploy/journal';
import { plan } from '@paddock/deploy/plan';
import { readLive } from '@paddock/deploy/read';
import type { TwinTarget } from '@paddock/aws-clients/target';
import { estateOf } from './six-accounts.ts';

/** What the parent gives this program, as JSON in its first argument. */
export interface ApplyOrder {
  readonly target: TwinTarget;
  readonly blueprint: string;
  readonly journal: string;
  /** Kills itself, as with `kill -9`, at this crash point; 0 never. */
  readonly killAtCrashPoint: number;
}

/**
 * One run of apply in a process of its own. Writes one line for every crash point that it passes, so that the parent can tell where it died,
 * and `failed N` at the end.
 */
async function run(order: ApplyOrder): Promise<void> {
  const estate = estateOf(order.blueprint);
  const clients = createClients(order.target, { clock: systemClock, version: 'test' });
  const journal = openJournal(order.journal);
  let passed = 0;
  const crashPoint = (name: string): void => {
    passed++;
    process.stdout.write(`${name}\n`);
    if (passed === order.killAtCrashPoint) process.kill(process.pid, 'SIGKILL');
  };
  const made = plan(estate, await readLive(clients, estate, silentHost));
  const result = await apply(made, clients, { estate, journal, clock: systemClock, host: silentHost, crashPoint });
  process.stdout.write(`failed ${result.failed.length}\n`);
  clients.destroy();
}

if (import.meta.main) await run(JSON.parse(process.argv[2] ?? '') as ApplyOrder);
