import { duckdbDialect } from '../compile/duckdb-dialect.ts';
import type { Engine } from '../engine/engine.ts';
import { quoteName } from '../engine/sql-text.ts';
import { numberIn } from '../risk/sql-source.ts';
import { dateFormats, type DateFormat } from '../transforms/dialect.ts';

/** Share of the cells that may not fit: their rows are quarantined when the recipe runs. */
export const toleratedUnfit = 0.01;

/** How the dates of a column are written: the format that fits most of them; undefined where more than one in a hundred does not fit. */
export async function dateFormatOf(engine: Engine, relation: string, column: string): Promise<DateFormat | undefined> {
  const value = quoteName(column);
  const dialect = duckdbDialect();
  const terms = dateFormats.map((format, index) => `count(${dialect.tryDate(value, format)}) AS f${index}`);
  const [row] = await engine.query(`SELECT count(${value}) AS n, ${terms.join(', ')} FROM ${relation}`);
  const rows = numberIn(row, 'n');
  const [best] = dateFormats.map((format, index) => ({ format, fits: numberIn(row, `f${index}`) })).toSorted((a, b) => b.fits - a.fits);
  return rows > 0 && best !== undefined && best.fits >= (1 - toleratedUnfit) * rows ? best.format : undefined;
}
