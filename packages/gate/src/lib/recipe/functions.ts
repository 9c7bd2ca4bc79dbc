/** A function that expressions may call. All are scalar, have no effect, and read nothing but their operands. */
export interface FunctionRule {
  /** How many operands. */
  readonly least: number;
  readonly most: number;
  /** SQL of the call. */
  readonly duckdb: (operands: readonly string[]) => string;
  readonly athena: (operands: readonly string[]) => string;
}

const plain = (least: number, most: number, duckdb: string, athena = duckdb): FunctionRule => ({
  least,
  most,
  duckdb: (operands) => `${duckdb}(${operands.join(', ')})`,
  athena: (operands) => `${athena}(${operands.join(', ')})`,
});

const both = (least: number, most: number, sql: (operands: readonly string[]) => string): FunctionRule => ({
  least,
  most,
  duckdb: sql,
  athena: sql,
});
const infix = (operator: string): FunctionRule => both(2, 2, ([a, b]) => `(${a} ${operator} ${b})`);

/** By the name that the parser of DuckDB gives it; `+` and the like are functions to it. */
export const functions: Readonly<Record<string, FunctionRule>> = {
  '+': both(1, 2, (operands) => (operands.length === 1 ? `(+ ${operands[0]})` : `(${operands[0]} + ${operands[1]})`)),
  '-': both(1, 2, (operands) => (operands.length === 1 ? `(- ${operands[0]})` : `(${operands[0]} - ${operands[1]})`)),
  '*': infix('*'),
  // Always of real numbers, and NULL for a division by zero: so it is the same in both engines.
  '/': both(2, 2, ([a, b]) => `(CAST(${a} AS DOUBLE) / nullif(CAST(${b} AS DOUBLE), 0))`),
  '%': both(2, 2, ([a, b]) => `(${a} % nullif(${b}, 0))`),
  '||': infix('||'),
  '~~': infix('LIKE'),
  '!~~': infix('NOT LIKE'),
  abs: plain(1, 1, 'abs'),
  ceil: plain(1, 1, 'ceil'),
  floor: plain(1, 1, 'floor'),
  round: plain(1, 2, 'round'),
  sqrt: plain(1, 1, 'sqrt'),
  exp: plain(1, 1, 'exp'),
  ln: plain(1, 1, 'ln'),
  power: plain(2, 2, 'power'),
  greatest: plain(2, 20, 'greatest'),
  least: plain(2, 20, 'least'),
  nullif: plain(2, 2, 'nullif'),
  coalesce: plain(1, 20, 'coalesce'),
  lower: plain(1, 1, 'lower'),
  upper: plain(1, 1, 'upper'),
  trim: plain(1, 1, 'trim'),
  length: plain(1, 1, 'length'),
  substring: plain(2, 3, 'substr'),
  substr: plain(2, 3, 'substr'),
  replace: plain(3, 3, 'replace'),
  starts_with: plain(2, 2, 'starts_with'),
  regexp_matches: plain(2, 2, 'regexp_matches', 'regexp_like'),
  year: plain(1, 1, 'year'),
  quarter: plain(1, 1, 'quarter'),
  month: plain(1, 1, 'month'),
  day: plain(1, 1, 'day'),
  hour: plain(1, 1, 'hour'),
  date_diff: plain(3, 3, 'date_diff'),
  date_trunc: plain(2, 2, 'date_trunc'),
};

/** Types that a value may be cast to, by DuckDB's name, with Athena's. */
export const castTypes: Readonly<Record<string, string>> = {
  VARCHAR: 'VARCHAR',
  BOOLEAN: 'BOOLEAN',
  INTEGER: 'INTEGER',
  BIGINT: 'BIGINT',
  DOUBLE: 'DOUBLE',
  DATE: 'DATE',
  TIMESTAMP: 'TIMESTAMP',
};
