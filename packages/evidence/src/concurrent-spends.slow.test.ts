import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '@paddock/base/clock';
import { seededRandom } from '@paddock/base/random';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBudget, type Budget } from './budget.ts';
import { openLedger, verifyLedger, type Ledger } from './ledger.ts';
import type { SpendOrder } from './lib/testing/spend-child.ts';
import { temporaryFolder } from './lib/testing/temporary-folder.ts';
import { fileStore } from './stores.ts';

const child = join(import.meta.dirname, 'lib/testing/spend-child.ts');
const of = { dataset: 'customers', project: 'churn' };

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const open = async (): Promise<{ readonly ledger: Ledger; readonly budget: Budget }> => {
  const ledger = openLedger(await fileStore(folder.path), { clock: systemClock });
  return { ledger, budget: openBudget(ledger, of) };
};

interface Ended {
  readonly said: readonly string[];
  readonly killed: boolean;
}

/** @param killAfterMilliseconds counted from the first word of the child, so that the kill falls into its work, not into its start */
function spend(order: SpendOrder, killAfterMilliseconds?: number): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const spender = spawn(process.execPath, [child, JSON.stringify(order)], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    let wrong = '';
    spender.stdout.on('data', (chunk: Buffer) => {
      if (said === '' && killAfterMilliseconds !== undefined) setTimeout(() => spender.kill('SIGKILL'), killAfterMilliseconds);
      said += chunk.toString();
    });
    spender.stderr.on('data', (chunk: Buffer) => (wrong += chunk.toString()));
    spender.once('close', (code, signal) => {
      const killed = signal === 'SIGKILL';
      if (!killed && code !== 0) reject(new Error(`a spender ended with ${code}: ${wrong}`));
      else resolve({ said: said.split('\n').filter((line) => line !== ''), killed });
    });
  });
}

const wordsOf = (ended: readonly Ended[], word: string): readonly string[] =>
  ended.flatMap(({ said }) => said.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1)));

describe('two hundred spends by processes at once against one budget', () => {
  it('are granted exactly up to the cap, when all of them live', async () => {
    const { budget } = await open();
    // 137 times 7 fit into 965; six are left over.
    await budget.setCap('cap', 965, 'steward');
    const orders = Array.from({ length: 16 }, (_item, spender): SpendOrder => {
      const ids = Array.from({ length: 200 }, (_id, index) => `${index}`).filter((id) => Number(id) % 16 === spender);
      return { folder: folder.path, ...of, ids, picorho: 7 };
    });
    const ended = await Promise.all(orders.map((order) => spend(order)));
    expect(wordsOf(ended, 'granted')).toHaveLength(137);
    expect(wordsOf(ended, 'refused')).toHaveLength(63);
    expect(await budget.state()).toMatchObject({ spentPicorho: 959, heldPicorho: 0, remainingPicorho: 6 });
    expect(await verifyLedger(await fileStore(folder.path))).toMatchObject({ kind: 'holds', problems: [], head: { number: 1 + 137 * 3 } });
  });

  it('never go over the cap, and lose nothing that was granted, when processes are killed', async () => {
    const seed = 20_261_123;
    const random = seededRandom(seed);
    const { ledger, budget } = await open();
    await budget.setCap('cap', 965, 'steward');
    const waiting = Array.from({ length: 200 }, (_item, index) => `${index}`);
    const ended: Ended[] = [];
    const asked = new Set<string>();
    // Twelve at a time; every second one is killed somewhere in its work, and somebody else asks for what it did not get to.
    const worker = async (): Promise<void> => {
      for (;;) {
        const ids = waiting.splice(0, 5);
        if (ids.length === 0) return;
        for (const id of ids) asked.add(id);
        const killAfter = random.integer(2) === 0 ? random.integer(60) : undefined;
        const result = await spend({ folder: folder.path, ...of, ids, picorho: 7 }, killAfter);
        ended.push(result);
        const answered = new Set([...wordsOf([result], 'granted'), ...wordsOf([result], 'refused')]);
        // Under a new id: whether the old one was granted before the kill is not known to who asked.
        if (result.killed) waiting.push(...ids.filter((id) => !answered.has(id)).map((id) => `${id}+`));
      }
    };
    await Promise.all(Array.from({ length: 12 }, worker));

    const message = `seed ${seed}`;
    expect(asked.size, message).toBeGreaterThanOrEqual(200);
    expect(ended.filter(({ killed }) => killed).length, message).toBeGreaterThan(5);
    const state = await budget.state();
    const reserved = state.reservations.map(({ id }) => id);
    // Exactly as many as fit: a refusal says that fewer than 7 were left, and nothing is ever given back here.
    expect(reserved, message).toHaveLength(137);
    expect(state.spentPicorho + state.heldPicorho, message).toBe(959);
    expect(state.remainingPicorho, message).toBe(6);
    // Whatever anybody was told is in the ledger; what a killed process left counts.
    for (const id of wordsOf(ended, 'granted')) expect(reserved, message).toContain(id);
    const settled = state.reservations.filter((each) => each.state === 'settled').map(({ id }) => id);
    for (const id of wordsOf(ended, 'settled')) expect(settled, message).toContain(id);
    for (const id of wordsOf(ended, 'refused')) expect(reserved, message).not.toContain(id);
    const head = await ledger.head();
    expect(await verifyLedger(await fileStore(folder.path), { head }), message).toMatchObject({ kind: 'holds', problems: [] });

    // A changed byte anywhere in it is found.
    for (let time = 0; time < 20; time++) {
      const number = 1 + random.integer(head.number);
      const path = join(folder.path, 'entries', String(number).padStart(10, '0'));
      const whole = readFileSync(path);
      const changed = Uint8Array.from(whole);
      const at = random.integer(changed.length);
      changed[at] = changed[at]! ^ (1 + random.integer(255));
      writeFileSync(path, changed);
      expect((await verifyLedger(await fileStore(folder.path))).kind, `${message}, entry ${number}, byte ${at}`).toBe('broken');
      writeFileSync(path, whole);
    }
    expect((await verifyLedger(await fileStore(folder.path))).kind).toBe('holds');
  });
});
