import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFileAtomic } from './atomic-file.ts';

describe('writeFileAtomic', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'paddock-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('creates the folder, replaces the content and leaves nothing else behind', () => {
    const path = join(folder, 'deep', 'file.json');
    writeFileAtomic(path, 'one');
    writeFileAtomic(path, 'two', 0o600);
    expect(readFileSync(path, 'utf8')).toBe('two');
    expect(readdirSync(join(folder, 'deep'))).toEqual(['file.json']);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });
});
