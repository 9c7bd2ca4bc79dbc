import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedClock } from '@paddock/base/clock';
import { sha256Hex } from '@paddock/base/hash';
import { seededRandom } from '@paddock/base/random';
import { openLedger, type Ledger } from '@paddock/evidence/ledger';
import { newKeyPair, pemSigner } from '@paddock/evidence/signature';
import { memoryStore } from '@paddock/evidence/stores';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleReport } from '../report/testing/sample-report.ts';
import { publishCopy, type PublishOptions } from './publish-copy.ts';
import { signRelease } from './sign-release.ts';

const clock = fixedClock(Date.UTC(2026, 0, 2));
const csv = 'customer_id,plan\ntk_1,basic\n';

let folder: string;
let ledger: Ledger;
let options: PublishOptions;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'paddock-publish-'));
  ledger = openLedger(memoryStore(), { clock });
  mkdirSync(join(folder, 'staged', 'data'), { recursive: true });
  writeFileSync(join(folder, 'staged', 'data', 'customers.csv'), csv);
  const output = { file: 'customers.csv', bytes: csv.length, sha256: sha256Hex(csv) };
  const table = {
    table: 'customers',
    rowsIn: 1,
    rowsOut: 1,
    filtered: 0,
    suppressed: 0,
    quarantined: {},
    columns: [],
    dropped: [],
    output,
  };
  const hashes = { inputHash: '1'.repeat(64), recipeHash: '2'.repeat(64), planHash: '3'.repeat(64), outputHash: '4'.repeat(64) };
  const times = { startedAt: '2026-01-02T00:00:00.000Z', finishedAt: '2026-01-02T00:00:01.000Z' };
  const of = { project: 'churn', dataset: 'customers', account: 'churn-dev', askedBy: 'ana', outputReport: '5'.repeat(64) };
  const signer = pemSigner(newKeyPair().privatePem);
  options = {
    staged: {
      folder: join(folder, 'staged'),
      summary: { kind: 'run-summary', version: 1, dataset: 'customers', project: 'churn', ...times, ...hashes, input: [], tables: [table] },
    },
    release: await signRelease(
      { ...of, input: hashes.inputHash, recipe: hashes.recipeHash, plan: hashes.planHash, output: hashes.outputHash },
      { signer, signedBy: 'sam', clock },
    ),
    report: sampleReport(),
    landing: join(folder, 'landing', 'customers'),
    ledger,
    random: seededRandom(1),
  };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const kinds = async (): Promise<readonly string[]> => (await ledger.entries()).map(({ body }) => body.kind);
/** What has a name at the landing place. */
const landed = (): readonly string[] => (existsSync(join(folder, 'landing')) ? readdirSync(join(folder, 'landing')) : []);

describe('publishing a released copy', () => {
  it('puts the data and the release at the landing place, and says so in the ledger', async () => {
    await publishCopy(options);
    expect(landed()).toEqual(['customers']);
    expect(readdirSync(options.landing).toSorted()).toEqual(['customers.csv', 'release.json']);
    expect(readFileSync(join(options.landing, 'customers.csv'), 'utf8')).toBe(csv);
    expect(JSON.parse(readFileSync(join(options.landing, 'release.json'), 'utf8'))).toEqual(options.release);
    expect(await kinds()).toEqual(['scope-release']);
  });
  it('lets nothing out, and records nothing, when a file is not what was made', async () => {
    writeFileSync(join(folder, 'staged', 'data', 'customers.csv'), `${csv}tk_2,plus\n`);
    await expect(publishCopy(options)).rejects.toMatchObject({ code: 'release/refused' });
    expect(landed()).toEqual([]);
    expect(await kinds()).toEqual([]);
  });
  it('lets nothing out when the ledger does not take it', async () => {
    await ledger.append('later', () => ({ kind: 'scope-moved' }));
    await expect(publishCopy(options)).rejects.toMatchObject({ code: 'ledger/unknown-entry' });
    expect(landed()).toEqual([]);
  });
  it('can be tried again after it died between the ledger and the landing place', async () => {
    // Somebody takes the name at the last moment: the ledger is written by then.
    const taken: Ledger = {
      ...ledger,
      append: async (id, decide) => {
        const appended = await ledger.append(id, decide);
        mkdirSync(options.landing, { recursive: true });
        return appended;
      },
    };
    await expect(publishCopy({ ...options, ledger: taken })).rejects.toMatchObject({ code: 'gate/output-exists' });
    expect(readdirSync(options.landing)).toEqual([]);
    rmSync(options.landing, { recursive: true });
    await publishCopy(options);
    expect(landed()).toEqual(['customers']);
    expect(await kinds()).toEqual(['scope-release']);
  });
  it('never takes the place of what is there', async () => {
    await publishCopy(options);
    await expect(publishCopy(options)).rejects.toMatchObject({ code: 'gate/output-exists' });
    expect(await kinds()).toEqual(['scope-release']);
  });
});
