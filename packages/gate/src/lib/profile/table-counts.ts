import { numberIn, quoted, type SqlSource } from '../risk/sql-source.ts';
import { missingSql } from './column-sample.ts';

/** Up to here different values are counted; beyond, they are estimated (HyperLogLog). */
export const exactRows = 5_000_000;

/** Columns in one statement: ten thousand at once would be a statement of megabytes. */
const atOnce = 40;

export interface ColumnCounts {
  readonly nulls: number;
  readonly distinct: number;
}

/** Per column, over all rows: empty cells and different values. @param relation what may stand after FROM */
export async function tableCounts(
  source: SqlSource,
  relation: string,
  columns: readonly string[],
): Promise<{ readonly rows: number; readonly columns: readonly ColumnCounts[] }> {
  const [first] = await source.query(`SELECT count(*) AS n FROM ${relation}`);
  const rows = numberIn(first, 'n');
  const counts: ColumnCounts[] = [];
  for (let start = 0; start < columns.length; start += atOnce) {
    const some = columns.slice(start, start + atOnce);
    const terms = some.flatMap((name, index) => {
      const present = `CASE WHEN ${missingSql(quoted(name))} THEN NULL ELSE ${quoted(name)} END`;
      const distinct = rows <= exactRows ? `count(DISTINCT ${present})` : `approx_count_distinct(${present})`;
      return [`count(${present}) AS present${index}`, `${distinct} AS distinct${index}`];
    });
    const [row] = await source.query(`SELECT ${terms.join(', ')} FROM ${relation}`);
    for (const index of some.keys()) {
      const present = numberIn(row, `present${index}`);
      counts.push({ nulls: rows - present, distinct: Math.min(present, numberIn(row, `distinct${index}`)) });
    }
  }
  return { rows, columns: counts };
}
