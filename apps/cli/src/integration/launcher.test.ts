import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repository } from './test-world.ts';

/** The machine's own Node first, whichever it is; npm's folder, where Node 24 is, is taken off the path. */
function run(words: readonly string[]) {
  const path = (process.env['PATH'] ?? '')
    .split(':')
    .filter((folder) => !folder.endsWith('node_modules/.bin'))
    .join(':');
  return spawnSync(join(repository, 'apps/cli/bin/paddock.js'), words, { encoding: 'utf8', env: { ...process.env, PATH: path } });
}

it('starts with whatever Node the path has', () => {
  expect(run(['--version'])).toMatchObject({ status: 0, stderr: '' });
});

it('hands on the exit code and the message of the command', () => {
  const outcome = run(['check', '--blueprint', 'no-such-file.yaml']);
  expect(outcome.status).toBe(1);
  expect(outcome.stderr).toContain('no-such-file.yaml');
});
