import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { testWorld } from '../../integration/test-world.ts';

const world = testWorld();
afterAll(() => world.remove());

describe('paddock gate detect', () => {
  it('writes a line of spans for each line of text', async () => {
    writeFileSync(join(world.state, 'good.jsonl'), '{"id":"a","text":"Mail jo@example.com"}\n{"id":2,"text":"nobody"}\n');
    const { out, exitCode } = await world.run('gate', 'detect', join(world.state, 'good.jsonl'));
    expect(exitCode).toBe(0);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(lines).toEqual([
      { id: 'a', spans: [{ start: 5, end: 19, type: 'EMAIL', confidence: 0.99, why: expect.any(String) as string }] },
      { id: 2, spans: [] },
    ]);
  });

  it('goes on after bad lines, names all of them at the end, and never what is in them', async () => {
    writeFileSync(join(world.state, 'bad.jsonl'), '{"id":1,"text":"secret"\n{"id":2,"text":"Mail jo@example.com"}\n{"id":3}\n');
    const { out, error, exitCode } = await world.run('gate', 'detect', join(world.state, 'bad.jsonl'));
    expect(exitCode).toBe(1);
    expect(out.trimEnd().split('\n')).toHaveLength(1);
    expect(error).toContain('bad.jsonl:1');
    expect(error).toContain('bad.jsonl:3');
    expect(error).not.toContain('secret');
    const asJson = await world.run('gate', 'detect', join(world.state, 'bad.jsonl'), '--json');
    expect(asJson.exitCode).toBe(1);
    expect(JSON.parse(asJson.out)).toMatchObject({ diagnostics: [{ line: 1 }, { line: 3 }] });
  });

  it('refuses files that are not there, and folders', async () => {
    expect((await world.run('gate', 'detect', 'none.jsonl')).error).toContain('input/not-found');
    expect((await world.run('gate', 'detect', '.')).error).toContain('input/unreadable');
  });
});
