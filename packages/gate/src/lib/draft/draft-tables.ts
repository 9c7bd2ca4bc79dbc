import { duckdbDialect } from '../compile/duckdb-dialect.ts';
import type { Engine } from '../engine/engine.ts';
import { relation } from '../engine/relation.ts';
import { quoteName } from '../engine/sql-text.ts';
import type { Dataset, Table } from '../engine/table.ts';
import { personalDataEntry } from '../personal-data/types.ts';
import type { ColumnProfile, Profile, TableProfile } from '../profile/profile.ts';
import { numberIn } from '../risk/sql-source.ts';
import { transformOf } from '../transforms/catalogue.ts';
import { choose } from './choose.ts';
import type { Choice, Rung } from './choice.ts';
import { searchLevels } from './search-levels.ts';

/** A table as the draft has it. */
export interface DraftTable {
  readonly table: string;
  readonly columns: readonly Choice[];
  /** Those that stay, as the output has them. */
  readonly quasiIdentifiers: readonly string[];
  /** Share of the rows in groups smaller than k, which the run leaves out: measured on the data. */
  readonly suppressed: number;
}

/** Share of the rows that may be left out so that the others need not be made coarser. */
const tolerated = 0.05;

/** Chooses for every column of every table, and searches how coarse the quasi-identifiers must be for `k`. */
export async function draftTables(engine: Engine, dataset: Dataset, profile: Profile, k: number): Promise<readonly DraftTable[]> {
  const domains = domainsOf(profile);
  const tables: DraftTable[] = [];
  for (const table of profile.tables) {
    const source = dataset.tables.find(({ name }) => name === table.name)!;
    tables.push(await draftTable(engine, source, table, profile, domains, k));
  }
  return tables;
}

async function draftTable(
  engine: Engine,
  source: Table,
  table: TableProfile,
  profile: Profile,
  domains: ReadonlyMap<string, string>,
  k: number,
): Promise<DraftTable> {
  const person = personOf(table, profile, domains);
  const choices: Choice[] = [];
  for (const column of table.columns) {
    const domain = domains.get(`${table.name}.${column.name}`);
    choices.push(
      await choose(column, {
        engine,
        relation: relation(source),
        ...(domain !== undefined && { domain }),
        ...(person !== undefined && { person }),
      }),
    );
  }
  const quasi = choices.filter(({ ladder }) => ladder !== undefined);
  if (quasi.length === 0 || table.rows === 0) return { table: table.name, columns: choices, quasiIdentifiers: [], suppressed: 0 };
  const ladders = quasi.map(({ column, ladder }) => ({ column, losses: ladder!.map(({ loss }) => loss) }));
  const rungs = (levels: readonly number[]): readonly Rung[] => quasi.map(({ ladder }, index) => ladder![levels[index]!]!);
  const found = await searchLevels(
    ladders,
    (levels) =>
      shareBelow(
        engine,
        relation(source),
        quasi.map(({ column }, index) => ({ column, rung: rungs(levels)[index]! })),
        k,
      ),
    tolerated,
  );
  const columns = choices.map((choice): Choice => {
    const index = quasi.indexOf(choice);
    return index === -1 ? choice : { ...choice, treatment: rungs(found.levels)[index]!.treatment };
  });
  const stays = columns.filter(({ ladder, treatment }) => ladder !== undefined && treatment.treatment !== 'drop');
  return { table: table.name, columns, quasiIdentifiers: stays.map(({ column }) => column), suppressed: found.below };
}

/** Share of the rows that the treatments fit which are in groups smaller than k: with the SQL that the run will use. */
async function shareBelow(
  engine: Engine,
  from: string,
  columns: readonly { readonly column: string; readonly rung: Rung }[],
  k: number,
): Promise<number> {
  const dialect = duckdbDialect();
  const parts = columns.flatMap(({ column, rung: { treatment } }) => {
    const value = quoteName(column);
    const context = { dialect, column: quoteName, name: column };
    const transform = transformOf(treatment);
    const sql = transform.sql(treatment, value, context);
    return sql === undefined ? [] : [{ sql, unfit: transform.unfit?.(treatment, value, context) }];
  });
  const unfit = parts.flatMap((part) => (part.unfit === undefined ? [] : [`NOT ${part.unfit}`]));
  const where = unfit.length === 0 ? '' : ` WHERE ${unfit.join(' AND ')}`;
  const by = parts.length === 0 ? '' : ` GROUP BY ${parts.map(({ sql }) => sql).join(', ')}`;
  const [row] = await engine.query(
    `SELECT coalesce(sum(n), 0) AS rows, coalesce(sum(n) FILTER (n < ${k}), 0) AS small FROM (SELECT count(*) AS n FROM ${from}${where}${by})`,
  );
  const rows = numberIn(row, 'rows');
  return rows === 0 ? 0 : numberIn(row, 'small') / rows;
}

/** Columns that hold the same values share a domain, named after the first of them: the key. */
function domainsOf(profile: Profile): ReadonlyMap<string, string> {
  const columns = profile.tables.flatMap((table) => table.columns);
  const name = (column: ColumnProfile): string => `${column.table}.${column.name}`;
  const keys = columns
    .filter(({ joins }) => joins.length > 0)
    .toSorted((a, b) => b.uniqueness - a.uniqueness || b.joins.length - a.joins.length);
  const domains = new Map<string, string>();
  for (const key of keys) {
    const domain = domains.get(name(key)) ?? key.joins.map((join) => domains.get(join)).find((known) => known !== undefined) ?? name(key);
    for (const one of [name(key), ...key.joins]) if (!domains.has(one)) domains.set(one, domain.slice(0, 60));
  }
  return domains;
}

/** The column that says whose row it is: it refers to, or is, the key of a table with people in it. */
function personOf(table: TableProfile, profile: Profile, domains: ReadonlyMap<string, string>): string | undefined {
  const people = new Set(
    profile.tables
      .filter(({ columns }) => columns.some(({ found }) => found.some(({ type }) => personalDataEntry(type).kind === 'direct')))
      .map(({ name }) => name),
  );
  return table.columns.find(({ name }) => people.has(domains.get(`${table.name}.${name}`)?.split('.')[0] ?? ''))?.name;
}
