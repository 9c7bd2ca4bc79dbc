import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppendLog } from './append-log.ts';

describe('AppendLog', () => {
  let directory: string;
  let path: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'paddock-log-'));
    path = join(directory, 'log');
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  it('writes lines in their order, whoever waits for them', async () => {
    const log = new AppendLog(path);
    const waits: Promise<void>[] = [];
    for (let line = 0; line < 500; line++) {
      log.append(String(line), line % 7 === 0);
      if (line % 50 === 0) waits.push(log.durable() ?? Promise.resolve());
      if (line % 90 === 0) await log.durable();
    }
    await Promise.all(waits);
    await log.close();
    expect(readFileSync(path, 'utf8')).toBe(Array.from({ length: 500 }, (_, line) => `${line}\n`).join(''));
  });

  it('has a line on disk when durable says so, and nothing to wait for when nothing waits', async () => {
    const log = new AppendLog(path);
    expect(log.durable()).toBeUndefined();
    log.append('a');
    await log.durable();
    expect(readFileSync(path, 'utf8')).toBe('a\n');
    expect(log.durable()).toBeUndefined();
    await log.close();
  });

  it('writes lines that nobody waits for within a moment', async () => {
    const log = new AppendLog(path);
    log.append('lazy', false);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(readFileSync(path, 'utf8')).toBe('lazy\n');
    await log.close();
  });

  // /dev/full is a device whose every write fails with "no space left": Linux only.
  it.runIf(existsSync('/dev/full'))('takes nothing more after a write that failed', async () => {
    const log = new AppendLog('/dev/full');
    log.append('lost');
    await expect(log.durable()).rejects.toThrow(/ENOSPC/);
    expect(log.failed).toBe(true);
    expect(() => log.append('more')).toThrow(/ENOSPC/);
    await expect(log.durable()).rejects.toThrow(/ENOSPC/);
  });
});
