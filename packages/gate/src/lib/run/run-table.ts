import { join } from 'node:path';
import { PaddockError } from '@paddock/base/errors';
import type { Plan, TablePlan } from '../compile/plan.ts';
import type { Engine, Parameters } from '../engine/engine.ts';
import { quarantine } from '../engine/quarantine.ts';
import { relation } from '../engine/relation.ts';
import { scanFile } from '../engine/scan-file.ts';
import { quoteName, quoteText } from '../engine/sql-text.ts';
import type { Table } from '../engine/table.ts';
import { padParameters, type ProjectKey } from './key.ts';
import { fillRedaction } from './redact.ts';
import type { QuarantineEntry, TableSummary } from './summary.ts';

export interface TableRun {
  readonly engine: Engine;
  readonly plan: Plan;
  readonly table: TablePlan;
  readonly source: Table;
  /** Where the output goes. */
  readonly folder: string;
  readonly key: ProjectKey | undefined;
}

const copyOptions = {
  csv: `FORMAT csv, HEADER true, DELIMITER ',', QUOTE '"', ESCAPE '"', NULL ''`,
  jsonl: 'FORMAT json, ARRAY false',
  parquet: 'FORMAT parquet, COMPRESSION zstd',
} as const;

/** Makes the output of one table: one COPY. @throws `gate/inconsistent-count` when rows are neither in the output nor accounted for */
export async function runTable(
  work: TableRun,
): Promise<{ readonly summary: TableSummary; readonly quarantined: readonly QuarantineEntry[] }> {
  const { engine, plan, table, source, folder, key } = work;
  const about = { table: source.name, file: source.file };
  const withSource = (sql: string): string => sql.replaceAll('{{source}}', () => relation(source));
  const pads = key === undefined ? {} : padParameters(key, plan.project, table.duckdb.purposes);
  const bind = (sql: string): Parameters => Object.fromEntries(Object.entries(pads).filter(([name]) => sql.includes(`$${name} `)));

  const unreadable = await quarantine(engine, source);
  const unfit = await unfitRows(work, withSource, bind);
  for (const redaction of table.duckdb.redactions) await fillRedaction(engine, source, redaction);
  const file = `${table.table}.${plan.format}`;
  const path = join(folder, file);
  const select = withSource(table.duckdb.select);
  const rowsOut = await engine.execute(
    `COPY (${select}) TO ${quoteText(path)} (${copyOptions[plan.format]}, USE_TMP_FILE false)`,
    bind(select),
    about,
  );
  for (const redaction of table.duckdb.redactions) await engine.execute(`DROP TABLE ${quoteName(redaction.table)}`);

  const counts = await countRows(work, withSource, bind, rowsOut);
  const expected = source.csv === undefined ? undefined : source.csv.records - (source.csv.header ? 1 : 0) - unreadable.length;
  const suppressed = counts.rows - counts.filtered - unfit.length - rowsOut;
  if (
    (expected !== undefined && counts.rows !== expected) ||
    suppressed < 0 ||
    (suppressed > 0 && !table.duckdb.select.includes('large AS'))
  ) {
    throw new PaddockError('gate/inconsistent-count', { detail: `table ${table.table}` });
  }
  const used = new Set(table.columns.map(({ from }) => from));
  return {
    quarantined: [...unreadable, ...unfit],
    summary: {
      table: table.table,
      rowsIn: counts.rows,
      rowsOut,
      filtered: counts.filtered,
      suppressed,
      quarantined: countBy([...unreadable, ...unfit].map(({ reason }) => reason)),
      columns: table.columns,
      dropped: table.dataColumns.filter((name) => !used.has(name)),
      output: { file, ...(await scanFile(path, file, { gzip: false })) },
    },
  };
}

type WithSource = (sql: string) => string;
type Bind = (sql: string) => Parameters;

async function countRows(
  { engine, table, source }: TableRun,
  withSource: WithSource,
  bind: Bind,
  rowsOut: number,
): Promise<{ readonly rows: number; readonly filtered: number }> {
  if (table.duckdb.count === undefined) return { rows: rowsOut, filtered: 0 };
  const sql = withSource(table.duckdb.count);
  const [row] = await engine.query(sql, bind(sql), { table: source.name, file: source.file });
  return { rows: Number(row!['rows']), filtered: Number(row!['filtered']) };
}

/** Rows that do not fit a treatment, each for the first such column. */
async function unfitRows({ engine, table, source }: TableRun, withSource: WithSource, bind: Bind): Promise<readonly QuarantineEntry[]> {
  const entries = new Map<number, QuarantineEntry>();
  for (const [index, statement] of table.duckdb.unfitRows.entries()) {
    const sql = withSource(statement);
    const rows = await engine.query(sql, bind(sql), { table: source.name, file: source.file });
    for (const { number } of rows) {
      const row = Number(number);
      if (!entries.has(row))
        entries.set(row, { table: source.name, file: source.file, row, column: table.duckdb.unfit[index]!, reason: 'unfit value' });
    }
  }
  return [...entries.values()].toSorted((a, b) => a.row! - b.row!);
}

function countBy<Name extends string>(names: readonly Name[]): Readonly<Partial<Record<Name, number>>> {
  const counts: Partial<Record<Name, number>> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
