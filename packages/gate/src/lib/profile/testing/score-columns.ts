import { personalDataEntry, type PersonalDataType } from '../../personal-data/types.ts';
import type { TableWithCells } from '../../tables/load-tables.ts';
import { columnFacts, inTable } from '../column-facts.ts';
import { columnSample } from '../column-sample.ts';
import { judges } from '../judges.ts';

export interface Counts {
  readonly right: number;
  /** Said, and not so. */
  readonly wrong: number;
  /** So, and not said. */
  readonly missed: number;
}

export interface ColumnScore extends Counts {
  readonly precision: number;
  readonly recall: number;
}

export interface Scores {
  readonly columns: number;
  /** Columns that hold a type which points to a person, or free text: the type must be the labelled one. */
  readonly types: ColumnScore;
  readonly byType: ReadonlyMap<string, ColumnScore>;
  /** Columns that are quasi-identifiers. */
  readonly quasi: ColumnScore;
}

/**
 * Labelled columns against what the profile says of them. Of a column that holds one type and is said to hold two, one is right and one wrong; a
 * column said to hold another type is wrong and missed.
 * @param headers false: every column without its header
 */
export function scoreColumns(tables: readonly TableWithCells[], headers: boolean): Scores {
  const labels = new Set<string>(tables.flatMap(({ columns }) => columns.map(({ label }) => label)));
  const isScored = (type: PersonalDataType): boolean => personalDataEntry(type).kind === 'direct' || labels.has(type);
  const byType = new Map<string, { right: number; wrong: number; missed: number }>();
  const of = (type: string) => {
    const known = byType.get(type) ?? { right: 0, wrong: 0, missed: 0 };
    byType.set(type, known);
    return known;
  };
  const quasi = { right: 0, wrong: 0, missed: 0 };
  for (const table of tables) {
    const found = inTable(table.columns.map(({ header, cells }) => columnFacts(judges, headers ? header : '', columnSample(cells))));
    for (const [index, column] of table.columns.entries()) {
      const facts = found[index]!;
      const said: readonly string[] = facts.freeText ? ['FREE_TEXT'] : facts.found.map(({ type }) => type).filter((type) => isScored(type));
      for (const type of said) of(type)[type === column.label ? 'right' : 'wrong']++;
      if (column.label !== 'none' && !said.includes(column.label)) of(column.label).missed++;
      if (facts.quasiIdentifier && column.quasi) quasi.right++;
      else if (facts.quasiIdentifier) quasi.wrong++;
      else if (column.quasi) quasi.missed++;
    }
  }
  const all = { right: 0, wrong: 0, missed: 0 };
  for (const counts of byType.values()) {
    all.right += counts.right;
    all.wrong += counts.wrong;
    all.missed += counts.missed;
  }
  return {
    columns: tables.reduce((sum, table) => sum + table.columns.length, 0),
    types: scoreOf(all),
    byType: new Map([...byType].map(([type, counts]) => [type, scoreOf(counts)])),
    quasi: scoreOf(quasi),
  };
}

function scoreOf(counts: Counts): ColumnScore {
  const { right, wrong, missed } = counts;
  return {
    ...counts,
    precision: right + wrong === 0 ? 1 : right / (right + wrong),
    recall: right + missed === 0 ? 1 : right / (right + missed),
  };
}
