import { numberIn, quoted, type SqlSource } from './sql-source.ts';

/**
 * How many equivalence classes there are of each size, smallest first. A class is the records that have the same values
 * in all quasi-identifiers; an empty value is a value as any other.
 */
export interface ClassSizes {
  readonly rows: number;
  readonly classes: number;
  readonly histogram: readonly { readonly size: number; readonly classes: number }[];
}

/**
 * Counted by two GROUP BYs, so that it also works where the table is larger than memory: the outcome has at most √(2·rows) lines.
 * Without quasi-identifiers all records are one class.
 * @param relation what may stand after FROM
 */
export async function classSizes(source: SqlSource, relation: string, quasiIdentifiers: readonly string[]): Promise<ClassSizes> {
  const by = quasiIdentifiers.length === 0 ? '' : ` GROUP BY ${quasiIdentifiers.map((name) => quoted(name)).join(', ')}`;
  const rows = await source.query(
    `SELECT size, count(*) AS classes FROM (SELECT count(*) AS size FROM ${relation}${by}) WHERE size > 0 GROUP BY size ORDER BY size`,
  );
  const histogram = rows.map((row) => ({ size: numberIn(row, 'size'), classes: numberIn(row, 'classes') }));
  return {
    rows: histogram.reduce((sum, { size, classes }) => sum + size * classes, 0),
    classes: histogram.reduce((sum, { classes }) => sum + classes, 0),
    histogram,
  };
}
