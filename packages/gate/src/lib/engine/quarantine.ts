import type { Engine } from './engine.ts';
import { csvScan, jsonScan } from './relation.ts';
import type { Table } from './table.ts';

/** Why a row could not be read. */
export type QuarantineReason =
  | 'too few cells'
  | 'too many cells'
  | 'broken quotes'
  | 'line too long'
  | 'wrong encoding'
  | 'no JSON object'
  | 'unreadable';

/** A row that was not read: where it is and why, never what it says. */
export interface Quarantined {
  readonly table: string;
  readonly file: string;
  /** 1-based: the line where the row starts, for CSV; the how-manieth line that is not blank, for JSON lines. */
  readonly line: number;
  /** Of the row's start, in the content as the engine reads it (unpacked, in UTF-8). Only for CSV. */
  readonly byteOffset?: number;
  readonly reason: QuarantineReason;
}

const csvReasons: Readonly<Record<string, QuarantineReason>> = {
  'MISSING COLUMNS': 'too few cells',
  'TOO MANY COLUMNS': 'too many cells',
  'UNQUOTED VALUE': 'broken quotes',
  'LINE SIZE OVER MAXIMUM': 'line too long',
  'INVALID ENCODING': 'wrong encoding',
};

/** Every row of a table that cannot be read, in the order of the file. */
export async function quarantine(engine: Engine, table: Table): Promise<readonly Quarantined[]> {
  const about = { table: table.name, file: table.file };
  const place = { table: table.name, file: table.file };
  switch (table.format) {
    case 'csv': {
      // The encoding is checked of the columns that are read only; where all of it is UTF-8, none has to be.
      await engine.query(
        `SELECT ${table.csv!.utf8 ? 'count(*)' : 'count(COLUMNS(*))'} FROM ${csvScan(table, "store_rejects = true, rejects_table = 'rejected', rejects_scan = 'rejecting'")}`,
        [],
        about,
      );
      try {
        const rows = await engine.query(
          'SELECT min(line) AS line, line_byte_position AS start, arg_min(error_type, byte_position)::VARCHAR AS kind FROM rejected GROUP BY line_byte_position ORDER BY line_byte_position',
        );
        const found = rows.map((row) => ({
          ...place,
          line: Number(row['line']),
          byteOffset: Number(row['start']) - 1,
          reason: csvReasons[row['kind'] as string] ?? 'unreadable',
        }));
        return withOpenQuote(found, table);
      } finally {
        await engine.execute('DROP TABLE rejected');
        await engine.execute('DROP TABLE rejecting');
      }
    }
    case 'jsonl': {
      const rows = await engine.query(
        `SELECT line FROM (SELECT row_number() OVER () AS line, json FROM ${jsonScan(table)}) WHERE json IS NULL OR json_type(json) <> 'OBJECT' ORDER BY line`,
        [],
        about,
      );
      return rows.map((row) => ({ ...place, line: Number(row['line']), reason: 'no JSON object' as const }));
    }
    case 'parquet':
      return [];
  }
}

/** The engine says nothing of a last record whose quote is never closed. */
function withOpenQuote(found: readonly Quarantined[], table: Table): readonly Quarantined[] {
  const open = table.csv?.openQuote;
  if (open === undefined || found.some((row) => row.byteOffset === open.byteOffset)) return found;
  return [...found, { table: table.name, file: table.file, ...open, reason: 'broken quotes' }];
}
