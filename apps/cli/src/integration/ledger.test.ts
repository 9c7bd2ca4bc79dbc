import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pemSigner } from '@paddock/evidence/signature';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testWorld, type TestWorld } from './test-world.ts';

let world: TestWorld;
let ledger: string;
beforeEach(() => {
  world = testWorld();
  ledger = join(world.state, 'ledger');
});
afterEach(() => world.remove());

const budget = (...words: readonly string[]) =>
  world.run('gate', 'budget', ...words, '--dataset', 'customers', '--project', 'churn', '--ledger', ledger);

describe('the commands of the ledger', () => {
  it('set and show a budget, and verify the ledger that it is in', async () => {
    expect(await budget('set', '--rho', '0.0149731', '--by', 'sam')).toMatchObject({
      exitCode: 0,
      out: 'The cap of customers for churn is ρ = 0.0149731; 0.0149731 of it is left.\n',
    });
    const shown = await budget('show');
    expect(shown.out).toContain('left      ρ = 0.0149731');
    expect(JSON.parse((await budget('show', '--json')).out)).toMatchObject([{ capPicorho: 14_973_100_000, spentPicorho: 0 }]);
    expect(await world.run('ledger', 'verify', ledger)).toMatchObject({ exitCode: 0 });
    expect((await world.run('ledger', 'show', ledger)).out).toContain('budget-cap');
    expect((await world.run('ledger', 'scope', ledger)).out).toBe('No copy lives in any account.\n');
  });
  it('find a changed byte, and an end that was cut off when the head was kept', async () => {
    await budget('set', '--rho', '1', '--by', 'sam');
    await budget('set', '--rho', '2', '--by', 'sam');
    const head = join(world.state, 'head.json');
    writeFileSync(head, (await world.run('ledger', 'show', ledger, '--head')).out);
    expect(await world.run('ledger', 'verify', ledger, '--head', head)).toMatchObject({ exitCode: 0 });
    const file = join(ledger, 'entries', '0000000001');
    const whole = readFileSync(file, 'utf8');
    writeFileSync(file, whole.replace('sam', 'pat'));
    const broken = await world.run('ledger', 'verify', ledger);
    expect(broken).toMatchObject({ exitCode: 1 });
    expect(broken.out).toContain('entry 1 was changed [ledger/changed-entry]');
    expect(await budget('set', '--rho', '3', '--by', 'sam')).toMatchObject({ exitCode: 2, out: '' });
    writeFileSync(file, whole);
    const other = { ...(JSON.parse(readFileSync(head, 'utf8')) as object), number: 3 };
    writeFileSync(head, JSON.stringify(other));
    expect((await world.run('ledger', 'verify', ledger, '--head', head)).out).toContain('[ledger/cut-off]');
  });
  it('say what is missing rather than making a ledger of it', async () => {
    expect(await world.run('ledger', 'verify', join(world.state, 'nowhere'))).toMatchObject({ exitCode: 1 });
    expect(await budget('show')).toMatchObject({ exitCode: 1 });
    expect((await budget('set', '--rho', '1e3')).error).toContain('usage/invalid');
  });
  it('make a steward’s key that only its owner reads, and never over another', async () => {
    const file = join(world.state, 'steward.pem');
    const made = await world.run('gate', 'steward-key', 'new', file);
    expect(made.exitCode).toBe(0);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const pem = readFileSync(file, 'utf8');
    expect(made.out).toContain(`publicKey: ${pemSigner(pem).publicKey}`);
    expect(made.out).not.toContain(pem.split('\n')[1]);
    expect(await world.run('gate', 'steward-key', 'new', file)).toMatchObject({ exitCode: 1 });
    expect(readFileSync(file, 'utf8')).toBe(pem);
  });
});
