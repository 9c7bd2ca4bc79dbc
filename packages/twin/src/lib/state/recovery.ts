import { existsSync, readFileSync, truncateSync } from 'node:fs';
import { PaddockError } from '@paddock/base/errors';
import { parseJournalLine, type JournalEntry } from './journal-line.ts';

/** The whole state at one moment: partition → key → value. */
export interface Snapshot {
  readonly format: 1;
  readonly sequence: number;
  readonly partitions: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** @returns `undefined` when there is none yet. Throws `state/corrupt`. */
export function readSnapshot(path: string): Snapshot | undefined {
  if (!existsSync(path)) return undefined;
  try {
    const snapshot = JSON.parse(readFileSync(path, 'utf8')) as Snapshot;
    if (snapshot.format !== 1) throw new Error(`format ${String(snapshot.format)}, expected 1`);
    return snapshot;
  } catch (cause) {
    throw new PaddockError('state/corrupt', { detail: path, cause });
  }
}

/**
 * The journal's entries after `sequence`. A damaged tail (a crash in the middle of a write, which nobody was told had succeeded) is cut off the file;
 * damage before a good line, or a gap in the numbering, throws `state/corrupt`.
 */
export function recoverJournal(path: string, sequence: number): readonly JournalEntry[] {
  if (!existsSync(path)) return [];
  const bytes = readFileSync(path);
  const entries: JournalEntry[] = [];
  let last = sequence;
  let start = 0;
  while (start < bytes.length) {
    const newline = bytes.indexOf(10, start);
    const entry = newline === -1 ? undefined : parseJournalLine(bytes.toString('utf8', start, newline));
    if (entry === undefined) {
      if (hasGoodLine(bytes, newline)) throw new PaddockError('state/corrupt', { detail: `${path}, at byte ${start}` });
      truncateSync(path, start);
      break;
    }
    if (entry.sequence > last) {
      if (entry.sequence !== last + 1) throw new PaddockError('state/corrupt', { detail: `${path}: entry ${last + 1} is missing` });
      entries.push(entry);
      last = entry.sequence;
    }
    start = newline + 1;
  }
  return entries;
}

function hasGoodLine(bytes: Buffer, after: number): boolean {
  if (after === -1) return false;
  return bytes
    .toString('utf8', after + 1)
    .split('\n')
    .some((line) => parseJournalLine(line) !== undefined);
}
