import { globSync } from 'node:fs';
import { join } from 'node:path';
import { formatPosition, type Diagnostic } from '@paddock/base/diagnostics';
import { afterAll, describe, expect, it } from 'vitest';
import { repository, testWorld } from './test-world.ts';

const world = testWorld();
afterAll(() => world.remove());

describe.each(globSync('examples/broken/*/paddock.yaml', { cwd: repository }))('%s', (file) => {
  it('gets all its problems at once, as they are written down beside it, and exit code 1', async () => {
    const { exitCode, out, error } = await world.run('check', '--blueprint', file);
    expect(exitCode).toBe(1);
    expect(out).toBe('');
    await expect(error).toMatchFileSnapshot(join(repository, file, '../expected.txt'));
  });
  it('gets a place, a reason and a fix with every problem', async () => {
    const { out } = await world.run('check', '--json', '--blueprint', file);
    const { diagnostics } = JSON.parse(out) as { readonly diagnostics: readonly Diagnostic[] };
    expect(diagnostics.length).toBeGreaterThan(2);
    for (const diagnostic of diagnostics) {
      expect(formatPosition(diagnostic)).toMatch(/^examples\/broken\/.*:\d+:\d+$/);
      expect(diagnostic.fix).toBeTruthy();
    }
  });
  it.each(['plan', 'apply'])('is refused by %s before anything happens', async (command) => {
    const { exitCode } = await world.run(command, '--blueprint', file);
    expect(exitCode).toBe(1);
    expect(globSync('**/*', { cwd: world.state })).toEqual([]);
  });
});
