import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Hex } from '@paddock/base/hash';
import { newKeyPair } from '@paddock/evidence/signature';
import { exampleDataset } from '@paddock/gate/example';
import type { Release } from '@paddock/gate/release';
import type { Report } from '@paddock/gate/report';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testWorld, type Ran, type TestWorld } from './test-world.ts';

const sam = newKeyPair();
const ana = newKeyPair();
const { tables, planted } = exampleDataset(11, { customers: 240, planted: 120 });

let world: TestWorld;
/** Everything that any command said. */
const said: string[] = [];
const at = (...names: readonly string[]): string => join(world.state, ...names);
const run = async (...words: readonly string[]): Promise<Ran> => {
  const ran = await world.run(...words);
  said.push(ran.out, ran.error);
  return ran;
};
const ok = async (...words: readonly string[]): Promise<string> => {
  const ran = await run(...words);
  expect(ran, ran.error).toMatchObject({ exitCode: 0 });
  return ran.out;
};
const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const make = (...more: readonly string[]): Promise<Ran> =>
  run('gate', 'run', at('gate.yaml'), at('data'), '--key', at('churn.key'), ...more);
/** Tries to let it out. */
const letOut = (release: string, ...more: readonly string[]): Promise<Ran> =>
  make('--release', release, '--landing', at('landing'), '--blueprint', at('paddock.yaml'), '--ledger', at('ledger'), ...more);
const codes = ({ error }: Ran): readonly string[] => [...error.matchAll(/\[(release\/[a-z-]+)\]/g)].map(([, code]) => code!);

function blueprint(stewards: readonly { readonly name: string; readonly publicKey: string }[]): string {
  return `paddock: 1
organisation:
  name: Acme
  accountEmail: aws+{account}@acme.example
  regions: [eu-west-1]
stewards: ${JSON.stringify(stewards)}
`;
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

beforeAll(async () => {
  world = testWorld();
  mkdirSync(at('data'));
  for (const { name, csv } of tables) writeFileSync(at('data', `${name}.csv`), csv);
  writeFileSync(at('sam.pem'), sam.privatePem, { mode: 0o600 });
  writeFileSync(at('ana.pem'), ana.privatePem, { mode: 0o600 });
  const stewards = [
    { name: 'sam@acme.example', publicKey: sam.publicKey },
    { name: 'ana@acme.example', publicKey: ana.publicKey },
  ];
  writeFileSync(at('paddock.yaml'), blueprint(stewards));
  const drafted = await ok('gate', 'draft', at('data'), '--project', 'churn', '--dataset', 'shop', '--asked-by', 'ana@acme.example');
  writeFileSync(at('gate.yaml'), drafted);
  await ok('gate', 'key', 'new', at('churn.key'));
  expect(await make('--out', at('made'))).toMatchObject({ exitCode: 0 });
  await ok('gate', 'budget', 'set', '--dataset', 'shop', '--project', 'churn', '--rho', '0.5', '--by', 'sam', '--ledger', at('ledger'));
  await ok('gate', 'report', at('gate.yaml'), at('data'), at('made'), '--ledger', at('ledger'));
  const signing = ['--key', at('sam.pem'), '--as', 'sam@acme.example', '--account', 'churn-dev', '--ledger', at('ledger')];
  await ok('gate', 'sign', at('made', 'report'), ...signing);
});
afterAll(() => world.remove());

const release = (): string => at('made', 'report', 'release.json');

/** The release with something changed, beside a copy of the report. */
function changed(name: string, change: (release: Release, report: string) => readonly [object, string]): string {
  mkdirSync(at(name));
  const [document, report] = change(json(release()) as Release, readFileSync(at('made', 'report', 'report.json'), 'utf8'));
  writeFileSync(at(name, 'release.json'), JSON.stringify(document));
  writeFileSync(at(name, 'report.json'), report);
  return at(name, 'release.json');
}

describe('what is to leave production', () => {
  it('is reported on with what was found, what happens to it, and the budget', () => {
    const report = json(at('made', 'report', 'report.json')) as Report;
    expect(report).toMatchObject({ verdict: 'holds', project: 'churn', dataset: 'shop', askedBy: 'ana@acme.example' });
    expect(report.attention).toHaveLength(3);
    expect(report.budget).toMatchObject({ capPicorho: 5e11, spentPicorho: 0 });
    expect(report.tables.map(({ name }) => name)).toEqual(['customers', 'orders', 'tickets']);
    const customers = report.tables[0]!;
    expect(customers.columns.map(({ name }) => name)).toEqual(tables[0]!.csv.split('\n')[0]!.split(','));
    expect(customers.columns.find(({ name }) => name === 'email')).toMatchObject({
      found: [{ type: 'EMAIL' }],
      treatment: { kind: 'drop' },
    });
    expect(customers.riskBefore?.k).toBe(1);
    expect(customers.riskAfter?.k).toBeGreaterThanOrEqual(5);
    expect(customers.sample?.rows.length).toBeGreaterThan(0);
    expect(report.recall?.types.length).toBeGreaterThan(10);
    expect(readFileSync(at('made', 'report', 'report.html'), 'utf8')).toContain('The output is what the recipe promises');
  });

  it('does not leave without a release', async () => {
    const landing = at('landing');
    expect(await make('--out', at('other'), '--landing', landing)).toMatchObject({ exitCode: 1 });
    expect(await letOut(at('nothing.json'))).toMatchObject({ exitCode: 1 });
    const unsigned = changed('unsigned', ({ signature: _signature, ...rest }, report) => [rest, report]);
    expect(codes(await letOut(unsigned))).toEqual(['release/unsigned', 'release/refused']);
    expect(existsSync(landing)).toBe(false);
  });

  it('does not leave by a key that is nobody’s, or that of who asked', async () => {
    writeFileSync(at('none.yaml'), blueprint([]));
    expect(codes(await letOut(release(), '--blueprint', at('none.yaml')))).toEqual(['release/unknown-key', 'release/refused']);
    const report = at('made', 'report');
    const asAna = await run(
      'gate',
      'sign',
      report,
      '--key',
      at('ana.pem'),
      '--as',
      'Ana@acme.example',
      '--account',
      'churn-dev',
      '--out',
      at('ana.json'),
    );
    expect(asAna).toMatchObject({ exitCode: 1 });
    expect(asAna.error).toContain('may not sign');
    // Under another name, with the key of the one who asked.
    await ok('gate', 'sign', report, '--key', at('ana.pem'), '--as', 'sam@acme.example', '--account', 'churn-dev', '--out', at('ana.json'));
    const reportFile = at('made', 'report', 'report.json');
    expect(codes(await letOut(at('ana.json'), '--report', reportFile))).toEqual([
      'release/other-name',
      'release/self-signed',
      'release/refused',
    ]);
    expect(existsSync(at('landing'))).toBe(false);
  });

  it('does not leave when it is not what was signed', async () => {
    const forged = changed('forged', (signed, report) => [{ ...signed, account: 'fraud-dev' }, report]);
    expect(codes(await letOut(forged))).toEqual(['release/bad-signature', 'release/refused']);
    expect(codes(await letOut(release(), '--account', 'fraud-dev'))).toEqual(['release/other-account', 'release/refused']);
    const kinder = changed('kinder', (signed, report) => [signed, report.replace('"purpose"', '"purpose" ')]);
    expect(codes(await letOut(kinder))).toEqual(['release/other-report', 'release/refused']);

    const recipe = readFileSync(at('gate.yaml'), 'utf8');
    writeFileSync(at('gate.yaml'), recipe.replace(/^purpose: .*$/m, 'purpose: Something else than what was said before'));
    expect(codes(await letOut(release()))).toEqual(['release/other-recipe', 'release/other-plan', 'release/refused']);
    writeFileSync(at('gate.yaml'), recipe);

    const orders = readFileSync(at('data', 'orders.csv'), 'utf8');
    writeFileSync(at('data', 'orders.csv'), orders.split('\n').slice(0, -2).join('\n'));
    expect(codes(await letOut(release()))).toEqual(['release/other-input', 'release/other-output', 'release/refused']);
    const late = await run('gate', 'report', at('gate.yaml'), at('data'), at('made'), '--to', at('late'), '--ledger', at('ledger'));
    expect(late.error).toContain('report/other-input');
    writeFileSync(at('data', 'orders.csv'), orders);

    expect(existsSync(at('landing'))).toBe(false);
    expect(await ok('ledger', 'scope', at('ledger'))).toBe('No copy lives in any account.\n');
  });

  it('cannot be signed when the output is not what the recipe promises, nor leave by a report that says otherwise', async () => {
    const recipe = readFileSync(at('gate.yaml'), 'utf8');
    // No group can be so near to the whole.
    const strict = recipe
      .replace(/^reach:\n {2}k: 5$/m, 'reach:\n  k: 5\n  t: 0.0001')
      .replace(/^ {4}quasiIdentifiers:/m, '    sensitive: [plan]\n    quasiIdentifiers:');
    writeFileSync(at('gate.yaml'), strict);
    expect(await make('--out', at('strict'))).toMatchObject({ exitCode: 0 });
    const reported = await run('gate', 'report', at('gate.yaml'), at('data'), at('strict'), '--ledger', at('ledger'));
    expect(reported).toMatchObject({ exitCode: 1 });
    const file = at('strict', 'report', 'report.json');
    const report = json(file) as Report;
    expect(report.problems.map(({ code }) => code)).toContain('gate/t-missed');
    expect(report.tables.every(({ sample }) => sample === undefined)).toBe(true);
    const sign = (): Promise<Ran> =>
      run(
        'gate',
        'sign',
        at('strict', 'report'),
        '--key',
        at('sam.pem'),
        '--as',
        'sam@acme.example',
        '--account',
        'churn-dev',
        '--ledger',
        at('ledger'),
      );
    expect((await sign()).error).toContain('release/refused');
    writeFileSync(file, JSON.stringify({ ...report, verdict: 'holds' }));
    expect(await sign()).toMatchObject({ exitCode: 0 });
    const tried = await letOut(at('strict', 'report', 'release.json'));
    expect(tried.error).toContain('gate/t-missed');
    expect(codes(tried)).toEqual(['release/refused']);
    expect(existsSync(at('landing'))).toBe(false);
    writeFileSync(at('gate.yaml'), recipe);
  });

  it('leaves with a release, byte for byte as it was signed, once, and is in the ledger', async () => {
    expect(await ok('gate', 'release', 'verify', release(), '--blueprint', at('paddock.yaml'))).toContain('The release holds');
    writeFileSync(at('stewards.txt'), `# who may sign\nsam@acme.example ${sam.publicKey}\n`);
    expect(await ok('gate', 'release', 'verify', release(), '--keys', at('stewards.txt'))).toContain('is the report that was signed');
    expect(await letOut(release())).toMatchObject({ exitCode: 0 });
    expect(readdirSync(at('landing')).toSorted()).toEqual(['customers.csv', 'orders.csv', 'release.json', 'tickets.csv']);
    for (const name of ['customers.csv', 'orders.csv', 'tickets.csv'])
      expect(sha256Hex(readFileSync(at('landing', name)))).toBe(sha256Hex(readFileSync(at('made', 'data', name))));
    expect(readdirSync(at()).filter((name) => name.startsWith('.paddock-unfinished'))).toEqual([]);
    expect(readdirSync(at('made', 'report')).toSorted()).toEqual(['release.json', 'report.html', 'report.json']);
    const scope = await ok('ledger', 'scope', at('ledger'), '--account', 'churn-dev');
    expect(scope).toContain('shop for churn');
    expect(scope).toMatch(/POSTCODE, masked: 1 column/);
    expect(scope).not.toMatch(/EMAIL|CREDIT_CARD/);
    expect(await letOut(release())).toMatchObject({ exitCode: 1 });
    expect(await ok('ledger', 'verify', at('ledger'))).toContain('The ledger holds: 2 entries');
  });

  it('is nowhere said by value: not in reports, releases, the ledger or any message', () => {
    expect(planted.length).toBe(120);
    const kept = [at('ledger'), at('landing'), at('made'), at('strict')].flatMap((folder) => filesBelow(folder));
    expect(kept.length).toBeGreaterThan(15);
    const texts = [...kept.map((path) => readFileSync(path, 'utf8')), ...said];
    for (const value of planted) expect(texts.some((text) => text.includes(value))).toBe(false);
    // The test can fail: the values are in what was read.
    const input = filesBelow(at('data')).map((path) => readFileSync(path, 'utf8'));
    for (const value of planted) expect(input.some((text) => text.includes(value))).toBe(true);
  });
});
