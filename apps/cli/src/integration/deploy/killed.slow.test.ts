import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '@paddock/base/random';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ApplyOrder } from './apply-child.ts';
import { endState } from './end-state.ts';
import { rehearse, type Rehearsal } from './rehearsal.ts';
import { estateOf, sixAccounts } from './six-accounts.ts';

const estate = estateOf(sixAccounts);
const random = seededRandom(20);
let undisturbed: unknown;
let crashPoints: number;
let kills = 0;
let rehearsal: Rehearsal | undefined;

beforeAll(async () => {
  const calm = await rehearse(1_000);
  const ran = await applyInChild(calm, {});
  expect(ran.lines.at(-1)).toBe('failed 0');
  crashPoints = ran.lines.length - 1;
  undisturbed = endState(await calm.read(estate));
  await calm.close();
});
afterEach(async () => {
  await rehearsal?.close();
  rehearsal = undefined;
});

interface Ran {
  readonly signal: NodeJS.Signals | null;
  readonly lines: readonly string[];
}

interface Kill {
  /** By itself, exactly there. */
  readonly atCrashPoint?: number;
  /** From outside, when it is seen to have passed that crash point, and some milliseconds later: wherever it is then. */
  readonly afterCrashPoint?: number;
  readonly milliseconds?: number;
}

function applyInChild({ target, journal }: Rehearsal, kill: Kill): Promise<Ran> {
  const order: ApplyOrder = { target, journal, blueprint: sixAccounts, killAtCrashPoint: kill.atCrashPoint ?? 0 };
  const child = spawn(process.execPath, [join(import.meta.dirname, 'apply-child.ts'), JSON.stringify(order)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  let doomed = kill.afterCrashPoint === undefined;
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    if (doomed || said.split('\n').length <= (kill.afterCrashPoint ?? 0)) return;
    doomed = true;
    setTimeout(() => child.kill('SIGKILL'), kill.milliseconds);
  });
  return new Promise((resolve) => child.once('close', (_code, signal) => resolve({ signal, lines: said.trim().split('\n') })));
}

/** Twenty moments: ten at a crash point, ten at any time; of each kind, half lose the journal. */
const moments = Array.from({ length: 20 }, (_, index) => ({
  index,
  byName: index % 2 === 0,
  journalLost: index % 4 < 2,
  draw: random.integer(1_000_000),
}));

describe('apply, killed with kill -9 and run again', () => {
  it.each(moments)(
    'comes to the same end, moment $index (crash point: $byName, journal lost: $journalLost)',
    async ({ index, byName, journalLost, draw }) => {
      rehearsal = await rehearse(index);
      const point = 1 + (draw % Math.floor(crashPoints * 0.9));
      const kill: Kill = byName ? { atCrashPoint: point } : { afterCrashPoint: point, milliseconds: draw % 10 };
      const killed = await applyInChild(rehearsal, kill);
      if (byName) expect(killed.signal).toBe('SIGKILL');
      if (killed.signal === 'SIGKILL') kills++;
      if (journalLost) rmSync(rehearsal.journal, { force: true });
      const resumed = await applyInChild(rehearsal, {});
      expect(resumed).toMatchObject({ signal: null });
      expect(resumed.lines.at(-1)).toBe('failed 0');
      const live = await rehearsal.read(estate);
      expect(new Set(live.accounts.map((account) => account.email)).size).toBe(live.accounts.length);
      expect(endState(live)).toEqual(undisturbed);
      expect((await rehearsal.plan(estate)).actions).toEqual([]);
    },
  );

  it('was killed before its end nearly always', () => {
    expect(kills).toBeGreaterThanOrEqual(17);
  });
});
