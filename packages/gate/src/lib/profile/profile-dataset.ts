import type { Engine } from '../engine/engine.ts';
import { quarantine } from '../engine/quarantine.ts';
import { relation } from '../engine/relation.ts';
import type { Dataset, Table } from '../engine/table.ts';
import { personalDataEntry } from '../personal-data/types.ts';
import { measureRisk } from '../risk/measure-risk.ts';
import { columnFacts, inTable, type ColumnFacts } from './column-facts.ts';
import { findJoins, type JoinColumn } from './joins.ts';
import { judges } from './judges.ts';
import type { ColumnProfile, Profile, TableProfile } from './profile.ts';
import { sampleTable, type TableSample } from './sample-table.ts';
import { tableCounts } from './table-counts.ts';

interface Looked {
  readonly table: Table;
  readonly rows: number;
  readonly sample: TableSample;
  readonly columns: readonly (ColumnFacts & JoinColumn & { readonly nulls: number })[];
}

/**
 * What is in a dataset, without any value of it. Rows, empty cells, different values and the risk are counted over all rows; what the columns
 * hold is judged on a sample (`TableProfile.sampled`), which is the same each time.
 * @throws `gate/…` when the data cannot be read
 */
export async function profile(engine: Engine, dataset: Dataset): Promise<Profile> {
  const looked: Looked[] = [];
  for (const table of dataset.tables) looked.push(await look(engine, table));
  const joins = await findJoins(
    engine,
    looked.flatMap(({ columns }) => columns),
  );
  const joined = (column: JoinColumn): readonly string[] =>
    joins.flatMap(({ key, from }) => (key === column ? [nameOf(from)] : from === column ? [nameOf(key)] : [])).toSorted();
  const tables: TableProfile[] = [];
  for (const one of looked) tables.push(await tableProfile(engine, one, joined));
  return { kind: 'profile', tables };
}

async function look(engine: Engine, table: Table): Promise<Looked> {
  const from = relation(table);
  const counts = await tableCounts(engine, from, table.columns);
  const sample = await sampleTable(engine, from, table.columns, counts.rows);
  const columns = table.columns.map((name, index) => {
    const { nulls, distinct } = counts.columns[index]!;
    const present = counts.rows - nulls;
    const facts = columnFacts(judges, name, sample.columns[index]!);
    const uniqueness = present === 0 ? 0 : distinct / present;
    return {
      ...facts,
      table: table.name,
      relation: from,
      name,
      nulls,
      distinct,
      uniqueness,
      sample: sample.columns[index]!,
      whole: sample.rows === counts.rows,
    };
  });
  return { table, rows: counts.rows, sample, columns: inTable(columns) };
}

async function tableProfile(engine: Engine, looked: Looked, joined: (column: JoinColumn) => readonly string[]): Promise<TableProfile> {
  const { table, rows, sample } = looked;
  const columns = looked.columns.map((column): ColumnProfile => {
    const { name, storage, shape, nulls, distinct, uniqueness, found, quasiIdentifier, freeText } = column;
    return {
      table: table.name,
      name,
      storage,
      ...(shape !== undefined && { shape }),
      rows,
      nulls,
      distinct,
      uniqueness,
      found,
      quasiIdentifier,
      freeText,
      joins: joined(column),
    };
  });
  const quasi = columns.filter(({ quasiIdentifier }) => quasiIdentifier).map(({ name }) => name);
  const sensitive = columns
    .filter(({ found, quasiIdentifier }) => !quasiIdentifier && found.some(({ type }) => personalDataEntry(type).kind === 'special'))
    .map(({ name }) => ({ column: name }));
  const risk =
    quasi.length === 0 || rows === 0
      ? undefined
      : await measureRisk(engine, { relation: relation(table), quasiIdentifiers: quasi, sensitive });
  const unreadable = (await quarantine(engine, table)).length;
  return { name: table.name, file: table.file, rows, unreadable, sampled: sample.rows, columns, ...(risk !== undefined && { risk }) };
}

function nameOf({ table, name }: JoinColumn): string {
  return `${table}.${name}`;
}
