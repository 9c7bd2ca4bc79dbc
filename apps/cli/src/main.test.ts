import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { commands } from './lib/commands.ts';
import { testWorld } from './integration/test-world.ts';
import { main } from './main.ts';

const world = testWorld();
afterAll(() => world.remove());

const help = async (...words: readonly string[]): Promise<string> => {
  const out: string[] = [];
  const never = new AbortController().signal;
  const exitCode = await main([...words, '--help'], {
    cwd: '.',
    environment: {},
    clock: { now: () => 0 },
    random: { integer: () => 0 },
    out: (text) => out.push(text),
    error: (text) => out.push(text),
    interactive: false,
    stop: never,
  });
  expect(exitCode).toBe(0);
  return out.join('');
};

describe('paddock', () => {
  it.each(commands.map((command) => [command.path.join(' '), command] as const))(
    '%s has a help with an example, and --json',
    async (_name, command) => {
      const text = await help(...command.path);
      expect(text).toContain(`$ ${command.examples[0]}`);
      expect(text).toContain('--json');
    },
  );
  it('knows no other command, and says so with exit code 1', async () => {
    expect((await world.run('chekc')).exitCode).toBe(1);
    expect((await world.run('chekc')).error).toContain('check');
  });
  it('reports a blueprint that is not there with exit code 1, also as JSON', async () => {
    expect(await world.run('check', '--blueprint', 'gone.yaml')).toMatchObject({
      exitCode: 1,
      error: expect.stringContaining('input/no-blueprint'),
    });
    const { out, exitCode } = await world.run('check', '--json', '--blueprint', 'gone.yaml');
    expect(exitCode).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'input/no-blueprint' } });
  });
  it.each([
    ['an unknown option', ['check', '--nope', '--json']],
    ['an unknown command', ['chekc', '--json']],
    ['a missing argument', ['policy', 'lint', '--json']],
  ])('answers %s with one JSON document too', async (_what, words) => {
    const { out, exitCode } = await world.run(...words);
    expect(exitCode).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'usage/invalid' } });
  });
  it('says which file is not what it should be, and that it is not a fault of Paddock', async () => {
    expect(await world.run('check', '--blueprint', 'examples')).toMatchObject({
      exitCode: 1,
      error: expect.stringContaining('examples is a folder [input/unreadable]'),
    });
    expect((await world.run('policy', 'lint', 'docs')).error).toContain('input/unreadable');
    const planned = await world.run('apply', '--plan', 'README.md', '--blueprint', 'examples/acme/paddock.yaml');
    expect(planned).toMatchObject({ exitCode: 1, error: expect.stringContaining('README.md is not JSON') });
  });
  it('says that the port is taken, also for `up --once`', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    try {
      for (const words of [['twin'], ['up', '--once', '--blueprint', 'examples/acme/paddock.yaml']]) {
        expect(await world.run(...words, '--port', String(port))).toMatchObject({
          exitCode: 2,
          error: expect.stringContaining(`port ${port}: another program listens there [target/port-unusable]`),
        });
        expect(await world.run(...words, '--port', 'abc')).toMatchObject({ exitCode: 1 });
      }
    } finally {
      other.close();
    }
  });
  it('refuses --target aws before it asks anybody anything when the blueprint names no management account', async () => {
    const plan = await world.run('plan', '--target', 'aws', '--blueprint', 'examples/acme/paddock.yaml');
    expect(plan).toMatchObject({ exitCode: 1, out: '', error: expect.stringContaining('write organisation.managementAccount') });
  });
  it('names the file of the state directory that is broken', async () => {
    const broken = testWorld(7);
    writeFileSync(join(broken.state, 'endpoint.json'), '{"endpoint":');
    expect(await broken.run('plan', '--blueprint', 'examples/acme/paddock.yaml')).toMatchObject({
      exitCode: 2,
      error: expect.stringContaining('endpoint.json [state/corrupt]'),
    });
    broken.remove();
  });
  it('says whose fault it is when AWS refuses: a role that the deployer may not take', async () => {
    const acme = ['--blueprint', 'examples/acme/paddock.yaml'];
    await world.run('apply', ...acme);
    const refused = await world.run('credentials', '--as', 'break-glass@churn-prod', ...acme);
    expect(refused).toMatchObject({ exitCode: 1, out: '', error: expect.stringContaining('aws/refused') });
    const given = await world.run('credentials', '--as', 'admin@churn-prod', ...acme);
    expect(JSON.parse(given.out)).toMatchObject({ Version: 1, Expiration: expect.stringMatching(/^\d{4}-/) });
  });
  it('refuses names that nothing has, with the ones that there are', async () => {
    const acme = ['--blueprint', 'examples/acme/paddock.yaml'];
    expect((await world.run('credentials', '--as', 'admin@churn-prd', ...acme)).error).toContain('did you mean "churn-prod"?');
    expect((await world.run('explain', '--as', 'scientst@churn-dev', 'sagemaker', 'create-model', ...acme)).error).toContain(
      'did you mean "scientist"?',
    );
    expect((await world.run('explain', '--as', 'scientist@churn-dev', 'sagemaker', 'create-modl', ...acme)).error).toContain('CreateModel');
  });
});
