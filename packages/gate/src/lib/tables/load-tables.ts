import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { labelsSchema, type LabelledColumn, type LabelledTable } from './labels.ts';
import { parseCsv } from './parse-csv.ts';

/** `develop`: rules may be tuned on it. `held-out`: figures are stated for it, and nobody tunes on it. */
export type Half = 'develop' | 'held-out';

export interface ColumnWithCells extends LabelledColumn {
  /** As the file has them, with spaces, `N/A` and empty cells. */
  readonly cells: readonly string[];
}

export interface TableWithCells extends Omit<LabelledTable, 'columns'> {
  readonly half: Half;
  /** The CSV file. */
  readonly file: string;
  readonly columns: readonly ColumnWithCells[];
}

const root = join(import.meta.dirname, '..', '..', '..', 'cases', 'tables');

/** The labelled tables of one half, by name, with their cells. Throws when a label and the header of its file differ. */
export function loadTables(half: Half): readonly TableWithCells[] {
  const labels = labelsSchema.parse(JSON.parse(readFileSync(join(root, half, 'labels.generated.json'), 'utf8')));
  return labels.map((table) => {
    const file = join(root, half, `${table.name}.csv`);
    const [header = [], ...rows] = parseCsv(readFileSync(file, 'utf8'));
    if (header.join('\n') !== table.columns.map((column) => column.header).join('\n'))
      throw new RangeError(`The labels of ${table.name} are of another header.`);
    const columns = table.columns.map((column, index) => ({ ...column, cells: rows.map((row) => row[index] ?? '') }));
    return { ...table, half, file, columns };
  });
}
