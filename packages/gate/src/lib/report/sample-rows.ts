import type { Engine } from '../engine/engine.ts';
import { relation } from '../engine/relation.ts';
import type { Dataset } from '../engine/table.ts';

/** Some rows of one table of an output. */
export interface TableSample {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const mostRows = 8;
const mostColumns = 40;
/** Of a cell, in UTF-16 code units. */
const longestCell = 80;

/** The first rows of every table of an output, cells cut to 80 UTF-16 code units. @throws as the engine */
export async function sampleRows(engine: Engine, output: Dataset): Promise<readonly TableSample[]> {
  const samples: TableSample[] = [];
  for (const table of output.tables) {
    const columns = table.columns.slice(0, mostColumns);
    const rows = await engine.query(`SELECT * FROM ${relation(table)} LIMIT ${mostRows}`);
    samples.push({ table: table.name, columns, rows: rows.map((row) => columns.map((column) => cell(row[column]))) });
  }
  return samples;
}

function cell(value: unknown): string {
  if (typeof value !== 'string') return '';
  if (value.length <= longestCell) return value;
  // Not between the halves of a character.
  return `${value.slice(0, longestCell).replace(/[\ud800-\udbff]$/, '')}…`;
}
