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
const rounds = 12;

let folder: string;
const at = (...names: readonly string[]): string => join(folder, ...names);

interface Ended {
  readonly code: number | null;
  readonly milliseconds: number;
  readonly out: string;
}

/** The real command, in a process of its own, killed as with `kill -9` after a while. */
function paddock(words: readonly string[], killAfterMilliseconds?: number): Promise<Ended> {
  return new Promise((resolve) => {
    const start = performance.now();
    const child = spawn(process.execPath, [join(repository, 'apps/cli/src/paddock.ts'), ...words], { cwd: folder });
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (out += chunk.toString()));
    if (killAfterMilliseconds !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfterMilliseconds);
    child.once('close', (code) => resolve({ code, milliseconds: performance.now() - start, out }));
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
    const { milliseconds } = await ok(...release('landing/whole'));
    const whole = readdirSync(at('landing', 'whole')).toSorted();
    expect(whole).toEqual(['customers.csv', 'orders.csv', 'release.json', 'tickets.csv']);
    let killed = 0;
    for (let round = 0; round < rounds; round++) {
      // The later part is where it lands: more of the kills fall there.
      const after = milliseconds * (0.4 + random.integer(70) / 100);
      const name = `copy-${round}`;
      const { code, out } = await paddock(release(`landing/${name}`), after);
      if (code === null) killed++;
      else expect(code, out).toBe(0);
      const visible = readdirSync(at('landing')).filter((each) => !each.startsWith('.'));
      expect(visible.every((each) => each === 'whole' || each.startsWith('copy-'))).toBe(true);
      if (!existsSync(at('landing', name))) continue;
      for (const file of whole)
        expect(
          readFileSync(at('landing', name, file)).equals(readFileSync(at('landing', 'whole', file))),
          `seed ${seed}, ${name}/${file}`,
        ).toBe(true);
    }
    expect(killed).toBeGreaterThan(3);
    await ok(...release('landing/last'));
    // What killed runs left is gone, at the landing place and beside the release.
    expect(readdirSync(at('landing')).filter((each) => each.startsWith('.'))).toEqual([]);
    expect(readdirSync(at('made', 'report')).toSorted()).toEqual(['release.json', 'report.html', 'report.json']);
    const ledger = await ok('ledger', 'verify', 'ledger');
    expect(ledger.out).toContain('The ledger holds: 1 entry');
  });
});
