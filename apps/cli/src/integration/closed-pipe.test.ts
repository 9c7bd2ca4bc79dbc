import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repository } from './test-world.ts';

describe('paddock with a reader that goes away', () => {
  it('ends as if it had been read to the end', async () => {
    const child = spawn(process.execPath, [join(repository, 'apps/cli/src/paddock.ts'), 'schema'], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let error = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (error += text));
    const [exitCode] = (await once(child, 'close')) as [number];
    expect({ exitCode, error }).toEqual({ exitCode: 0, error: '' });
  });
});
