import { quoteName } from '../engine/sql-text.ts';
import type { CheckedRecipe, CheckedTable } from '../recipe/check.ts';
import { printExpression } from '../recipe/print-expression.ts';
import { transformOf } from '../transforms/catalogue.ts';
import type { Dialect } from '../transforms/dialect.ts';
import type { Redaction } from './duckdb-dialect.ts';

export interface TableSql {
  readonly select: string;
  readonly count?: string;
  readonly unfit: readonly string[];
  readonly unfitRows: readonly string[];
}

type AnyDialect = Dialect & {
  readonly needs?: () => { readonly redactions: readonly Redaction[] };
  readonly purposes?: () => readonly string[];
};

/** The number of a row in the data; no header may have a line end in it, so no column has this name. */
const rowNumber = quoteName('paddock\nrow');

/**
 * The statement of one table, as steps: source → chosen rows → treated columns → features → without small groups. The rows keep the
 * order of the data in DuckDB: by itself when no step joins, else by their number.
 */
export function tableSql(table: CheckedTable, reach: CheckedRecipe['recipe']['content']['reach'], dialect: AnyDialect): TableSql {
  const column = (name: string): string => `data.${quoteName(name)}`;
  const treatments = Object.entries(table.content.columns).flatMap(([from, { treatment, as }]) => {
    const context = { dialect, column, name: from };
    const transform = transformOf(treatment);
    const sql = transform.sql(treatment, column(from), context);
    const unfit = transform.unfit?.(treatment, column(from), context);
    return sql === undefined ? [] : [{ from, name: quoteName(as ?? from), sql, unfit }];
  });
  const chosen = chosenRows(table, dialect, column);
  const unfit = treatments.flatMap(({ from, unfit: condition }) => (condition === undefined ? [] : [{ from, condition }]));
  const redactions = dialect.needs?.().redactions ?? [];
  const groups = groupRule(table, reach);
  const ordered = dialect.id === 'duckdb' && (redactions.length > 0 || groups !== undefined);

  const joins = redactions.map(
    ({ table: name, column: from }) => ` LEFT JOIN ${quoteName(name)} ON ${quoteName(name)}.text = ${column(from)}`,
  );
  const wants = [...chosen, ...unfit.map(({ condition }) => `NOT ${condition}`)];
  const number = ordered ? `, data.${rowNumber}` : '';
  const names = [...treatments.map(({ name }) => name), ...table.features.map(({ name }) => quoteName(name))];
  const steps: string[] = [];
  const secrets = dialect.purposes?.() ?? [];
  if (secrets.length > 0)
    steps.push(`secrets AS (SELECT ${secrets.map((_purpose, index) => `from_hex(?) AS secret${index + 1}`).join(', ')})`);
  const source = ordered ? `SELECT row_number() OVER () AS ${rowNumber}, * FROM {{source}} AS file` : 'SELECT * FROM {{source}} AS file';
  const inline = dialect.id === 'duckdb' ? 'NOT MATERIALIZED ' : '';
  steps.push(`data AS ${inline}(${source})`);
  const from = `data${secrets.length > 0 ? ' CROSS JOIN secrets' : ''}${joins.join('')}`;
  steps.push(
    `treated AS ${inline}(SELECT ${treatments.map(({ sql, name }) => `${sql} AS ${name}`).join(', ')}${number} FROM ${from}${where(wants)})`,
  );
  let last = 'treated';
  for (const [index, { name, expression }] of table.features.entries()) {
    steps.push(
      `featured_${index + 1} AS ${inline}(SELECT *, ${printExpression(expression, dialect.id)} AS ${quoteName(name)} FROM ${last})`,
    );
    last = `featured_${index + 1}`;
  }
  const selected = names.map((name) => `${last}.${name}`).join(', ');
  let select = `SELECT ${selected} FROM ${last}`;
  if (groups !== undefined) {
    const same = groups.by.map((name) => `${last}.${name} IS NOT DISTINCT FROM large.${name}`).join(' AND ');
    steps.push(`large AS (SELECT ${groups.by.join(', ')} FROM ${last} GROUP BY ${groups.by.join(', ')} HAVING ${groups.having})`);
    select += ` JOIN large ON ${same}`;
  }
  if (ordered) select += ` ORDER BY ${last}.${rowNumber}`;
  const numbered = `(SELECT row_number() OVER () AS ${rowNumber}, * FROM {{source}} AS file) AS data`;
  return {
    select: `WITH ${steps.join(',\n')}\n${select}`,
    ...((chosen.length > 0 || unfit.length > 0 || groups !== undefined) && { count: countSql(chosen) }),
    unfit: unfit.map(({ from: name }) => name),
    unfitRows: unfit.map(
      ({ condition }) => `SELECT data.${rowNumber} AS number FROM ${numbered}${where([...chosen, condition])} ORDER BY 1`,
    ),
  };
}

function where(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
}

/** Conditions of the rows that the recipe wants. A filter that is NULL is not true. */
function chosenRows(table: CheckedTable, dialect: Dialect, column: (name: string) => string): readonly string[] {
  const { sample } = table.content.rows ?? {};
  const conditions: string[] = [];
  if (table.filter !== undefined) conditions.push(`coalesce(${printExpression(table.filter, dialect.id, column)}, FALSE)`);
  if (sample !== undefined) {
    const limit = Math.round(sample.share * 2 ** 48);
    // Who belongs to nobody is in no sample.
    conditions.push(`coalesce(${dialect.first48Bits(dialect.hmac('sample', column(sample.by)))} < ${limit}, FALSE)`);
  }
  return conditions;
}

/** Which groups of rows are large and diverse enough. */
function groupRule(
  table: CheckedTable,
  reach: CheckedRecipe['recipe']['content']['reach'],
): { readonly by: readonly string[]; readonly having: string } | undefined {
  const by = (table.content.quasiIdentifiers ?? []).map((name) => quoteName(name));
  if (reach.k === undefined || by.length === 0) return undefined;
  const { l } = reach;
  const diverse = l === undefined ? [] : (table.content.sensitive ?? []).map((name) => `count(DISTINCT ${quoteName(name)}) >= ${l}`);
  return { by, having: [`count(*) >= ${reach.k}`, ...diverse].join(' AND ') };
}

/** How many rows there are, and how many of them the recipe does not want. */
function countSql(chosen: readonly string[]): string {
  const wanted = chosen.length === 0 ? 'TRUE' : chosen.join(' AND ');
  return `SELECT count(*) AS rows, count(*) FILTER (WHERE NOT (${wanted})) AS filtered FROM {{source}} AS data`;
}
