import { closest } from '@paddock/base/closest';
import type { Engine } from '../../engine/engine.ts';
import { relation } from '../../engine/relation.ts';
import { quoteName } from '../../engine/sql-text.ts';
import type { Table } from '../../engine/table.ts';
import type { PrivateCopyRecipe } from '../recipe.ts';

/** What of the section does not fit the tables; `path` is within the section. It speaks of names of tables and columns only. */
export interface SourceProblem {
  readonly path: readonly (string | number)[];
  readonly summary: string;
  readonly fix: string;
}

/** Finds the table that the section is about, and checks that it has the columns. */
export function privateCopySource<T extends Pick<Table, 'name' | 'columns'>>(
  section: PrivateCopyRecipe,
  { tables }: { readonly tables: readonly T[] },
): { readonly table?: T; readonly problems: readonly SourceProblem[] } {
  const names = tables.map(({ name }) => name);
  if (section.table === undefined && names.length > 1) {
    return {
      problems: [{ path: [], summary: 'the data have several tables', fix: `Say which with \`table:\`, one of ${names.join(', ')}.` }],
    };
  }
  const table = section.table === undefined ? tables[0] : tables.find(({ name }) => name === section.table);
  if (table === undefined) {
    return {
      problems: [
        { path: ['table'], summary: `the data have no table ${section.table ?? ''}`, fix: didYouMean(section.table ?? '', names) },
      ],
    };
  }
  const problems: SourceProblem[] = [];
  const check = (column: string, path: readonly (string | number)[]): void => {
    if (table.columns.includes(column)) return;
    problems.push({ path, summary: `the table ${table.name} has no column ${column}`, fix: didYouMean(column, table.columns) });
  };
  if (section.personKey !== undefined) check(section.personKey, ['personKey']);
  for (const column of Object.keys(section.columns)) check(column, ['columns', column]);
  return problems.length > 0 ? { problems } : { table, problems };
}

/** The rows of the table as `runPrivateCopy` takes them: the person key first, then the columns. */
export async function* privateCopyRows(
  engine: Engine,
  table: Table,
  section: PrivateCopyRecipe,
): AsyncGenerator<readonly (readonly (string | null)[])[]> {
  const columns = [...(section.personKey === undefined ? [] : [section.personKey]), ...Object.keys(section.columns)];
  const sql = `SELECT ${columns.map((name) => quoteName(name)).join(', ')} FROM ${relation(table)}`;
  for await (const chunk of engine.stream(sql, [], { table: table.name, file: table.file })) {
    // `relation` gives every column as text.
    yield chunk as readonly (readonly (string | null)[])[];
  }
}

function didYouMean(name: string, known: readonly string[]): string {
  const suggestion = closest(name, known);
  return suggestion === undefined ? 'Name one that the data have.' : `Did you mean "${suggestion}"?`;
}
