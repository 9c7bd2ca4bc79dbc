import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testWorld } from '../../integration/test-world.ts';

const world = testWorld();
const folder = mkdtempSync(join(tmpdir(), 'paddock-guardrail-'));
const dir = join(folder, 'guardrails');
beforeAll(async () => {
  const { exitCode, error } = await world.run('guardrail', 'new', 'secure-transport', '--dir', dir);
  expect([exitCode, error]).toEqual([0, '']);
});
afterAll(() => {
  world.remove();
  rmSync(folder, { recursive: true });
});

describe('paddock guardrail', () => {
  it('new writes a folder that passes test, with a Sid that no guardrail has', async () => {
    const { exitCode, out } = await world.run('guardrail', 'test', dir);
    expect(out).toContain('  SecureTransportOwn\n    pair: buy a training plan, as scientist or as administrator\n');
    expect(out).toContain('without it falls secure-transport/nobody-buys-alone: sagemaker:');
    expect(out).toContain('1 guardrail: nothing is wrong.');
    expect(exitCode).toBe(0);
  });
  it('new leaves alone what is there, and takes no id of Paddock’s', async () => {
    const again = await world.run('guardrail', 'new', 'secure-transport', '--dir', dir);
    expect([again.exitCode, again.error]).toEqual([1, expect.stringContaining('is there already; nothing was written')]);
    const taken = await world.run('guardrail', 'new', 'no-hosting', '--dir', dir);
    expect([taken.exitCode, taken.error]).toEqual([1, expect.stringContaining('Paddock has a guardrail "no-hosting" already')]);
  });
  it('test tells what is wrong, in the folder of one guardrail too, and fails', async () => {
    writeFileSync(join(dir, 'secure-transport', 'cases.json'), '[]');
    const { exitCode, out } = await world.run('guardrail', 'test', join(dir, 'secure-transport'));
    expect(exitCode).toBe(1);
    expect(out).toContain('no case is denied by the statement SecureTransportOwn [guardrail/no-case]');
  });
  it('test without a guardrail is a mistake', async () => {
    const { exitCode, error } = await world.run('guardrail', 'test', join(folder, 'nothing'));
    expect([exitCode, error]).toEqual([1, expect.stringContaining('no guardrail in')]);
  });
  it('reference has the own guardrails of a blueprint beside Paddock’s', async () => {
    const { exitCode, out } = await world.run('guardrail', 'reference', '--blueprint', 'examples/acme/paddock.yaml');
    expect(exitCode).toBe(0);
    expect(out).toContain('| [no-hosting](#no-hosting) | No hosted endpoints | SCP |');
    expect(out).toContain('## labelling-by-staff\n\nCustomers');
    expect(out).toContain('- `workforces`: Kinds of workforce that may label and review (default `["private-crowd"]`)');
  });
});
