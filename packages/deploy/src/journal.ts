import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { PaddockError } from '@paddock/base/errors';

/** What apply did, in order. A hint that saves time and a record for people: the live organisation decides what has been done. */
export type JournalEntry =
  | { readonly kind: 'run-started'; readonly at: number; readonly estateHash: string; readonly liveHash: string; readonly actions: number }
  | { readonly kind: 'account-requested'; readonly at: number; readonly account: string; readonly email: string; readonly request: string }
  | { readonly kind: 'action-started' | 'action-done'; readonly at: number; readonly action: string }
  | { readonly kind: 'action-failed'; readonly at: number; readonly action: string; readonly reason: string }
  | { readonly kind: 'run-ended'; readonly at: number; readonly done: number; readonly failed: number; readonly skipped: number };

export interface Journal {
  /** What was there when it was opened. */
  readonly past: readonly JournalEntry[];
  append(entry: JournalEntry): void;
  close(): void;
}

/** Entries whose loss would cost time: they are on the disk before apply goes on. The others follow with the next of these. */
const durable: ReadonlySet<JournalEntry['kind']> = new Set(['run-started', 'account-requested', 'run-ended']);

/**
 * Opens the journal at `path`, one JSON text per line, and makes it when it is not there. A line that was cut off by a kill, or that cannot be
 * read, is passed over.
 *
 * @throws `state/unusable`
 */
export function openJournal(path: string): Journal {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const file = openSync(path, 'a+');
    const text = readFileSync(file, 'utf8');
    // So that a line that was cut off does not run into the next one.
    if (text !== '' && !text.endsWith('\n')) writeSync(file, '\n');
    return {
      past: text.split('\n').flatMap(parseLine),
      append: (entry) => {
        writeSync(file, `${JSON.stringify(entry)}\n`);
        if (durable.has(entry.kind)) fsyncSync(file);
      },
      close: () => closeSync(file),
    };
  } catch (error) {
    throw new PaddockError('state/unusable', { detail: path, cause: error });
  }
}

/** A journal that is not kept. */
export function memoryJournal(): Journal & { readonly entries: readonly JournalEntry[] } {
  const entries: JournalEntry[] = [];
  return { past: [], entries, append: (entry) => entries.push(entry), close: () => {} };
}

function parseLine(line: string): readonly JournalEntry[] {
  try {
    const entry = JSON.parse(line) as { readonly kind?: unknown };
    return typeof entry === 'object' && entry !== null && typeof entry.kind === 'string' ? [entry as JournalEntry] : [];
  } catch {
    // Cut off by a kill: the live organisation knows.
    return [];
  }
}
