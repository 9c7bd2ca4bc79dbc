import { spawn } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { storeScenarios } from '../../store-contract.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { fileStore } from './file-store.ts';
import { memoryStore } from './memory-store.ts';

const folders: ReturnType<typeof temporaryFolder>[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});
const folder = (): string => {
  const made = temporaryFolder();
  folders.push(made);
  return made.path;
};

describe('a store of files', () => {
  for (const { behaviour, run } of storeScenarios)
    it(behaviour, async () => {
      const path = folder();
      await run(() => fileStore(path));
    });
  it('leaves no temporary file, and removes those of processes that are gone', async () => {
    const path = folder();
    const store = await fileStore(path);
    await store.putIfAbsent('key', Buffer.from('x'));
    await store.putIfAbsent('key', Buffer.from('x'));
    expect(readdirSync(join(path, '.writing'))).toEqual([]);
    const gone = spawn(process.execPath, ['-e', '']);
    await new Promise((resolve) => gone.once('exit', resolve));
    writeFileSync(join(path, '.writing', `${hostname()}~${gone.pid}~0`), 'half');
    writeFileSync(join(path, '.writing', `${hostname()}~${process.pid}~999999`), 'under way');
    writeFileSync(join(path, '.writing', 'another-machine~1~0'), 'under way');
    await fileStore(path);
    expect(readdirSync(join(path, '.writing')).toSorted()).toEqual(
      [`${hostname()}~${process.pid}~999999`, 'another-machine~1~0'].toSorted(),
    );
  });
  it('says in words that its place cannot be used', async () => {
    const path = folder();
    writeFileSync(join(path, 'file'), '');
    await expect(fileStore(join(path, 'file'))).rejects.toMatchObject({ code: 'ledger/unusable' });
  });
});

describe('a store in memory', () => {
  for (const { behaviour, run } of storeScenarios)
    it(behaviour, async () => {
      const store = memoryStore();
      await run(() => Promise.resolve(store));
    });
});
