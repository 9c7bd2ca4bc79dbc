import { quoteName, quoteText } from './sql-text.ts';
import type { Table } from './table.ts';

/** The longest record of a CSV file that is read, in bytes: the engine holds some of them in memory, for each thread. */
export const longestRecordBytes = 16_000_000;

const leastBufferBytes = 8_000_000;

/** Every thread holds 2,048 values of every column: wider tables are read by one. */
const mostColumnsInParallel = 500;

/**
 * A table as a subquery, in parentheses: every column as text (VARCHAR), empty cells of CSV as NULL, nested values as JSON. Rows that
 * cannot be read are left out; `quarantine` lists them.
 */
export function relation(table: Table): string {
  switch (table.format) {
    case 'csv':
      return `(SELECT * FROM ${csvScan(table, 'ignore_errors = true')}${table.csv!.utf8 ? '' : ` WHERE ${everyColumn(table)}`})`;
    case 'jsonl': {
      const pointers = table.columns.map((name) => quoteText(`/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`));
      const columns = table.columns.map((name, index) => `cells[${index + 1}] AS ${quoteName(name)}`);
      const cells = `json_extract_string(json, [${pointers.join(', ')}])`;
      return `(SELECT ${columns.join(', ')} FROM (SELECT ${cells} AS cells FROM ${jsonScan(table)} WHERE json_type(json) = 'OBJECT'))`;
    }
    case 'parquet':
      return `(SELECT ${table.columns.map((name) => `${quoteName(name)}::VARCHAR AS ${quoteName(name)}`).join(', ')} FROM read_parquet(${quoteText(table.source)}))`;
  }
}

/** True for every row, but not without reading all columns: the engine checks the encoding of those that it needs only. */
function everyColumn(table: Table): string {
  return `length(concat_ws('', ${table.columns.map((name) => quoteName(name)).join(', ')})) >= 0`;
}

/** @param errors what to do with lines that cannot be read */
export function csvScan(table: Table, errors: string): string {
  const csv = table.csv!;
  const options = [
    quoteText(table.source),
    'auto_detect = false',
    `header = ${csv.header}`,
    `delim = ${quoteText(csv.delimiter)}`,
    `quote = '"'`,
    `escape = '"'`,
    'strict_mode = true',
    "nullstr = ''",
    `compression = ${table.gzip && table.source === table.path ? "'gzip'" : "'none'"}`,
    `max_line_size = ${Math.max(csv.longest.bytes + 1000, 1_000_000)}`,
    `buffer_size = ${Math.max(csv.longest.bytes * 2 + 2000, leastBufferBytes)}`,
    `parallel = ${!csv.newlineInCell && table.columns.length <= mostColumnsInParallel}`,
    `columns = {${table.columns.map((name) => `${quoteText(name)}: 'VARCHAR'`).join(', ')}}`,
    errors,
  ];
  return `read_csv(${options.join(', ')})`;
}

/** One row per line that is not blank: `json`, NULL where it is no JSON. */
export function jsonScan(table: Table): string {
  const compression = table.gzip && table.source === table.path ? "'gzip'" : "'uncompressed'";
  return `read_ndjson_objects(${quoteText(table.source)}, ignore_errors = true, compression = ${compression})`;
}
