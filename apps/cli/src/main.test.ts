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
      error: expect.stringContaining('input/not-found'),
    });
    const { out, exitCode } = await world.run('check', '--json', '--blueprint', 'gone.yaml');
    expect(exitCode).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'input/not-found' } });
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
