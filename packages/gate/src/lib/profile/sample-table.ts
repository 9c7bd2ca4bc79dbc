import type { Engine } from '../engine/engine.ts';
import { quoteName } from '../engine/sql-text.ts';
import { columnSample, type ColumnSample } from './column-sample.ts';

/** Rows that are looked at, of tables of up to a hundred columns. */
const sampleRows = 20_000;
const sampleCells = 2_000_000;
/** Longer cells are looked at up to here, in characters. */
const longestCell = 2_000;
const columnsAtOnce = 200;

export interface TableSample {
  readonly rows: number;
  readonly columns: readonly ColumnSample[];
}

/**
 * About twenty thousand rows, picked by a hash of their values: the same ones each time, whatever the number of threads, and spread over
 * the whole table. All rows of a smaller table.
 */
export async function sampleTable(engine: Engine, relation: string, columns: readonly string[], rows: number): Promise<TableSample> {
  const wanted = Math.max(200, Math.min(sampleRows, Math.floor(sampleCells / columns.length)));
  const oneIn = Math.ceil(rows / wanted);
  const key = columns.slice(0, 50).map((name) => quoteName(name));
  const where = oneIn <= 1 ? '' : ` WHERE hash(${key.join(', ')}) % ${oneIn} = 0`;
  const samples: ColumnSample[] = [];
  let sampled = 0;
  for (let start = 0; start < columns.length; start += columnsAtOnce) {
    const some = columns.slice(start, start + columnsAtOnce);
    const cells: (string | null)[][] = some.map(() => []);
    const terms = some.map((name) => `left(${quoteName(name)}, ${longestCell})`);
    sampled = 0;
    for await (const chunk of engine.stream(`SELECT ${terms.join(', ')} FROM ${relation}${where}`)) {
      sampled += chunk.length;
      for (const row of chunk) for (const [index, cell] of row.entries()) cells[index]!.push(typeof cell === 'string' ? cell : null);
    }
    samples.push(...cells.map((column) => columnSample(column)));
  }
  return { rows: sampled, columns: samples };
}
