import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '@paddock/base/random';
import { newKeyPair } from '@paddock/evidence/signature';
import { exampleDataset } from '@paddock/gate/example';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repository } from './test-world.ts';

const steward = newKeyPair();
const seed = 20_261_123;
const kills = 8;
const mostRounds = 40;

let folder: string;
const at = (...names: readonly string[]): string => join(folder, ...names);

interface Ended {
  /** Null when it was killed. */
  readonly code: number | null;
  readonly out: string;
  /** From when the last table was made to the end: in it the copy is checked, recorded and published. */
  readonly afterTables: number;
}

/**
 * The real command, in a process of its own.
 * @param killAfterMilliseconds kills it, as with `kill -9`, so long after the last table was made
 */
function paddock(words: readonly string[], killAfterMilliseconds?: number): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(repository, 'apps/cli/src/paddock.ts'), ...words], { cwd: folder });
    let out = '';
    let made = 0;
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      if (made > 0 || !out.includes('tickets: ')) return;
      made = performance.now();
      if (killAfterMilliseconds !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfterMilliseconds);
    });
    child.once('close', (code) => resolve({ code, out, afterTables: made === 0 ? 0 : performance.now() - made }));
  });
}

const ok = async (...words: readonly string[]): Promise<Ended> => {
  const ended = await paddock(words);
  expect(ended.code, ended.out).toBe(0);
  return ended;
};
const release = (landing: string): readonly string[] => {
  const to = ['--release', 'made/report/release.json', '--landing', landing, '--keys', 'stewards.txt', '--ledger', 'ledger'];
  return ['gate', 'run', 'gate.yaml', 'data', '--key', 'churn.key', ...to];
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'paddock-killed-release-'));
  mkdirSync(at('data'));
  for (const { name, csv } of exampleDataset(3, { customers: 1_500 }).tables) writeFileSync(at('data', `${name}.csv`), csv);
  writeFileSync(at('sam.pem'), steward.privatePem, { mode: 0o600 });
  writeFileSync(at('stewards.txt'), `sam ${steward.publicKey}\n`);
  writeFileSync(at('gate.yaml'), (await ok('gate', 'draft', 'data', '--project', 'churn', '--asked-by', 'ana')).out);
  await ok('gate', 'key', 'new', 'churn.key');
  await ok('gate', 'run', 'gate.yaml', 'data', '--out', 'made', '--key', 'churn.key');
  await ok('gate', 'report', 'gate.yaml', 'data', 'made', '--ledger', 'ledger');
  await ok('gate', 'sign', 'made/report', '--key', 'sam.pem', '--as', 'sam', '--account', 'churn-dev', '--ledger', 'ledger');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('letting a copy out, killed at any moment', () => {
  it('shows all of it or nothing, and comes through when it is tried again', async () => {
    const random = seededRandom(seed);
    let { afterTables: window } = await ok(...release('landing/whole'));
    expect(window).toBeGreaterThan(0);
    const whole = readdirSync(at('landing', 'whole')).toSorted();
    expect(whole).toEqual(['customers.csv', 'orders.csv', 'release.json', 'tickets.csv']);
    let killed = 0;
    for (let round = 0; killed < kills; round++) {
      expect(round, 'most runs end before they are killed').toBeLessThan(mostRounds);
      const name = `copy-${round}`;
      const { code, out, afterTables } = await paddock(release(`landing/${name}`), (window * random.integer(1_000)) / 1_000);
      if (code === null) killed++;
      else {
        expect(code, out).toBe(0);
        window = afterTables;
      }
      const visible = readdirSync(at('landing')).filter((each) => !each.startsWith('.'));
      expect(visible.every((each) => each === 'whole' || each.startsWith('copy-'))).toBe(true);
      if (!existsSync(at('landing', name))) continue;
      for (const file of whole)
        expect(
          readFileSync(at('landing', name, file)).equals(readFileSync(at('landing', 'whole', file))),
          `seed ${seed}, ${name}/${file}`,
        ).toBe(true);
    }
    await ok(...release('landing/last'));
    // What killed runs left is gone, at the landing place and beside the release.
    expect(readdirSync(at('landing')).filter((each) => each.startsWith('.'))).toEqual([]);
    expect(readdirSync(at('made', 'report')).toSorted()).toEqual(['release.json', 'report.html', 'report.json']);
    const ledger = await ok('ledger', 'verify', 'ledger');
    expect(ledger.out).toContain('The ledger holds: 1 entry');
  });
});
