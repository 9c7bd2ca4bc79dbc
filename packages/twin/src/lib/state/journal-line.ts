import { crc32 } from 'node:zlib';

/** One committed transaction: what it wrote, in order. `undefined` is written as a missing third element: deleted. */
export interface JournalEntry {
  /** Counts transactions from 1, without gaps. */
  readonly sequence: number;
  readonly writes: readonly JournalWrite[];
}

export type JournalWrite = readonly [partition: string, key: string, value?: unknown];

/** `checksum json`, without the line's end. The checksum finds a line that was cut off by a crash. */
export function formatJournalLine(entry: JournalEntry): string {
  const json = JSON.stringify(entry);
  return `${checksum(json)} ${json}`;
}

/** `undefined` for a line that is cut off or damaged. */
export function parseJournalLine(line: string): JournalEntry | undefined {
  const json = line.slice(9);
  if (line[8] !== ' ' || checksum(json) !== line.slice(0, 8)) return undefined;
  return JSON.parse(json) as JournalEntry;
}

function checksum(json: string): string {
  return crc32(json).toString(16).padStart(8, '0');
}
