import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readRunningTwin, stateDirectory, writeRunningTwin, type StateDirectory } from './state-directory.ts';

describe('the twin that another process runs', () => {
  let path: string;
  let state: StateDirectory;
  beforeEach(() => {
    path = mkdtempSync(join(tmpdir(), 'paddock-state-'));
    state = stateDirectory({ cwd: path, options: { state: '.' } });
  });
  afterEach(() => rmSync(path, { recursive: true }));

  it('is found while its process lives', () => {
    writeRunningTwin(state, { endpoint: 'http://127.0.0.1:1', pid: process.pid });
    expect(readRunningTwin(state)).toEqual({ endpoint: 'http://127.0.0.1:1', pid: process.pid });
  });

  it('is gone where its process id belongs to another process by now', () => {
    writeRunningTwin(state, { endpoint: 'http://127.0.0.1:1', pid: process.pid });
    const file = JSON.parse(readFileSync(state.endpoint, 'utf8')) as object;
    writeFileSync(state.endpoint, JSON.stringify({ ...file, started: 'another start 1' }));
    expect(readRunningTwin(state)).toBeUndefined();
  });
});
