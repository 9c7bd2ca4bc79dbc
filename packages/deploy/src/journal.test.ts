import { appendFileSync, chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openJournal, type JournalEntry } from './journal.ts';

const requested: JournalEntry = { kind: 'account-requested', at: 1, account: 'a', email: 'a@example.com', request: 'car-1' };
const done: JournalEntry = { kind: 'action-done', at: 2, action: 'create-account:a' };

describe('openJournal', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'paddock-journal-'));
    path = join(folder, 'deep', 'journal.jsonl');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('finds what an earlier run has written', () => {
    const first = openJournal(path);
    expect(first.past).toEqual([]);
    first.append(requested);
    first.append(done);
    first.close();
    expect(openJournal(path).past).toEqual([requested, done]);
  });

  it('passes over a line that a kill cut off, and goes on behind it', () => {
    openJournal(path).append(requested);
    appendFileSync(path, '{"kind":"action-do');
    const second = openJournal(path);
    expect(second.past).toEqual([requested]);
    second.append(done);
    expect(openJournal(path).past).toEqual([requested, done]);
    expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(4);
  });

  it('passes over what is no entry', () => {
    openJournal(path).close();
    writeFileSync(path, 'null\n7\n{"at":1}\n\n');
    expect(openJournal(path).past).toEqual([]);
  });

  it('says when the place cannot be used', () => {
    writeFileSync(join(folder, 'file'), '');
    chmodSync(join(folder, 'file'), 0o600);
    expect(() => openJournal(join(folder, 'file', 'journal.jsonl'))).toThrow(expect.objectContaining({ code: 'state/unusable' }));
  });
});
