import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { testWorld } from '../integration/test-world.ts';

const folder = mkdtempSync(join(tmpdir(), 'paddock-batch-'));
const world = testWorld();
afterAll(() => {
  world.remove();
  rmSync(folder, { recursive: true, force: true });
});
const request = '"request":{"principal":{"kind":"anonymous"},"action":"s3:GetObject","resource":"arn:aws:s3:::b/k"},"policies":{}';
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

describe('paddock policy evaluate --batch', () => {
  it('reads what Windows writes: byte order mark and carriage returns', async () => {
    const { out, exitCode } = await world.run('policy', 'evaluate', '--batch', file('bom', `\u{feff}{"name":"a",${request}}\r\n\r\n`));
    expect({ exitCode, out }).toEqual({ exitCode: 0, out: '{"name":"a","decision":"implicitDeny","decidedBy":{"kind":"resource"}}\n' });
  });
  it('gives one JSON document with --json, also when lines are wrong, each with its name', async () => {
    const path = file('two', `{"name":"a",${request}}\n{"name":"b","request":5}\nnot json\n`);
    const { out, error, exitCode } = await world.run('policy', 'evaluate', '--json', '--batch', path);
    expect(exitCode).toBe(1);
    expect(error).toContain('two:2: error: request must be an object');
    expect(JSON.parse(out)).toMatchObject([{ name: 'a', decision: 'implicitDeny' }, { name: 'b', line: 2 }, { line: 3 }]);
  });
  it('decides the example of the help', async () => {
    const { out, exitCode } = await world.run('policy', 'evaluate', '--json', '--batch', 'examples/requests.jsonl');
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toMatchObject([
      { decision: 'allowed', decidedBy: { kind: 'identity', statement: 'Read' } },
      { decision: 'explicitDeny', decidedBy: { kind: 'scp', level: 1, policy: 1, statement: 'FromOutside' } },
      { decision: 'implicitDeny' },
    ]);
  });
  it('says that a folder is no file', async () => {
    expect(await world.run('policy', 'evaluate', '--batch', folder)).toMatchObject({
      exitCode: 1,
      error: expect.stringContaining('is a folder [input/unreadable]'),
    });
    expect((await world.run('policy', 'evaluate', '--batch', join(folder, 'gone'))).error).toContain('input/not-found');
  });
});
