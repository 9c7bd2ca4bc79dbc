import { duckdbDialect } from '../compile/duckdb-dialect.ts';
import type { Engine } from '../engine/engine.ts';
import { quoteName } from '../engine/sql-text.ts';
import { numberIn } from '../risk/sql-source.ts';
import { toleratedUnfit } from './date-format.ts';

/** Roughly where the numbers of a column are. */
export interface NumberSpan {
  /** From the fifth to the ninety-fifth per cent of them. */
  readonly width: number;
  /** None is over 130, and none under 0: they may be ages. */
  readonly agelike: boolean;
}

/** Undefined where more than one cell in a hundred is no number. */
export async function numberSpan(engine: Engine, relation: string, column: string): Promise<NumberSpan | undefined> {
  const number = `${duckdbDialect().tryNumber(quoteName(column))}::DOUBLE`;
  const [row] = await engine.query(
    `SELECT count(${quoteName(column)}) AS n, count(${number}) AS fits, min(${number}) AS least, max(${number}) AS most,
      quantile_cont(${number}, 0.05) AS low, quantile_cont(${number}, 0.95) AS high FROM ${relation}`,
  );
  const rows = numberIn(row, 'n');
  if (rows === 0 || numberIn(row, 'fits') < (1 - toleratedUnfit) * rows) return undefined;
  const agelike = numberIn(row, 'least') >= 0 && numberIn(row, 'most') <= 130;
  return { width: numberIn(row, 'high') - numberIn(row, 'low'), agelike };
}

/** 1, 2 or 5 times a power of ten, not below `width`; at least a hundredth. */
export function roundWidth(width: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(width, 0.01)));
  const times = [1, 2, 5, 10].find((each) => each * power >= width * (1 - 1e-9)) ?? 10;
  return Number((times * power).toPrecision(1));
}
