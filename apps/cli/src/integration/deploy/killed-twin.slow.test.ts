import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createClients, type Clients } from '@paddock/aws-clients/clients';
import { systemClock } from '@paddock/base/clock';
import { silentHost } from '@paddock/base/host';
import { seededRandom } from '@paddock/base/random';
import { apply, type ApplyResult } from '@paddock/deploy/apply';
import { memoryJournal } from '@paddock/deploy/journal';
import { plan } from '@paddock/deploy/plan';
import { readLive } from '@paddock/deploy/read';
import { beforeAll, describe, expect, it } from 'vitest';
import { endState } from './end-state.ts';
import { rehearse } from './rehearsal.ts';
import { estateOf, sixAccounts } from './six-accounts.ts';
import { runTwin } from './twin-process.ts';

const estate = estateOf(sixAccounts);
const random = seededRandom(21);
let undisturbed: unknown;

beforeAll(async () => {
  const calm = await rehearse(1_001);
  expect((await calm.apply(estate)).failed).toEqual([]);
  undisturbed = endState(await calm.read(estate));
  await calm.close();
});

async function applyOnce(clients: Clients, crashPoint: (name: string) => void): Promise<ApplyResult> {
  const made = plan(estate, await readLive(clients, estate, silentHost));
  const options = { estate, journal: memoryJournal(), clock: systemClock, host: silentHost, crashPoint };
  // It is down for less than the first waits: what meets it then fails at once and is left to the next run.
  return apply(made, clients, { ...options, wait: (milliseconds) => setTimeout(Math.min(milliseconds, 200)) });
}

const moments = Array.from({ length: 20 }, (_, index) => ({ index, point: 1 + random.integer(150), milliseconds: random.integer(10) }));

describe('the twin, killed with kill -9 while apply works', () => {
  it.each(moments)('keeps everything that it has confirmed, moment $index', async ({ point, milliseconds }) => {
    const state = mkdtempSync(join(tmpdir(), 'paddock-killed-twin-'));
    const twin = await runTwin(state);
    const clients = createClients(twin.target, { clock: systemClock, version: 'test' });
    try {
      let passed = 0;
      let killed: Promise<void> | undefined;
      const first = await applyOnce(clients, () => {
        passed++;
        if (passed === point) killed = setTimeout(milliseconds).then(() => twin.kill());
      });
      expect(killed).toBeDefined();
      await killed;
      await twin.restart();

      const left = plan(estate, await readLive(clients, estate, silentHost));
      const confirmed = new Set(first.done.map((action) => action.id));
      expect(left.actions.filter((action) => confirmed.has(action.id))).toEqual([]);

      expect((await applyOnce(clients, () => {})).failed).toEqual([]);
      const live = await readLive(clients, estate, silentHost);
      expect(new Set(live.accounts.map((account) => account.email)).size).toBe(live.accounts.length);
      expect(endState(live)).toEqual(undisturbed);
    } finally {
      clients.destroy();
      await twin.kill();
      rmSync(state, { recursive: true, force: true });
    }
  });
});
