import { seededRandom, type Random } from '@paddock/base/random';
import { chance, pick } from '../../src/lib/example/draw.ts';
import type { Cell } from './cell.ts';
import type { Country } from './devices.ts';
import { makeRow, seedFakers, type Language, type Row } from './row.ts';
import { headerIn, type Style } from './style.ts';

/** One table as it is asked for: what its columns are called in words, and what is in them. */
export interface TablePlan {
  readonly name: string;
  readonly domain: string;
  readonly language: Language;
  readonly style: Style;
  /** The second form of the style: upper case when abbreviated, hyphens when dotted. */
  readonly variant?: boolean;
  /** Where the persons live; several are mixed. */
  readonly countries: readonly Country[];
  readonly rows: number;
  /** Years of birth, 1938 to 2006 unless told otherwise. */
  readonly born?: readonly [from: number, to: number];
  /** By their words, in order. */
  readonly columns: Readonly<Record<string, Cell>>;
}

interface MadeColumn {
  readonly header: string;
  readonly cell: Cell;
  readonly cells: readonly string[];
}

export interface MadeTable {
  readonly plan: TablePlan;
  readonly columns: readonly MadeColumn[];
}

/** Fills a table. The same plan and seed give the same cells, whatever other tables are made. */
export function makeTable(plan: TablePlan, seed: number, ownNamesPercent: number): MadeTable {
  const tableSeed = Array.from(plan.name).reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) >>> 0, seed);
  const random = seededRandom(tableSeed);
  seedFakers(tableSeed);
  const options = { ownNamesPercent, born: plan.born ?? [1938, 2006] } as const;
  const rows = Array.from({ length: plan.rows }, (_, index) =>
    makeRow(random, plan.language, pick(random, plan.countries), index, options),
  );
  const columns = Object.entries(plan.columns).map(([words, cell], index) => {
    const emptyPercent = index === 0 || cell.types !== undefined ? 0 : pick(random, [0, 0, 5, 8, 12, 20]);
    return {
      header: headerIn(plan.style, plan.language, words, plan.variant ?? false),
      cell,
      cells: rows.map((row) => dirty(random, row, cell, emptyPercent)),
    };
  });
  const headers = columns.map(({ header }) => header);
  if (new Set(headers).size < headers.length) throw new RangeError(`Table ${plan.name} has a header twice.`);
  return { plan, columns };
}

/** What people type when they have nothing to say. */
const nothing: Readonly<Record<Language, readonly string[]>> = {
  en: ['', '', '', '', 'N/A', 'n/a', '-', 'unknown', 'NULL'],
  de: ['', '', '', '', 'k.A.', '-', 'unbekannt', 'NULL', 'entfällt'],
  fr: ['', '', '', '', 'NC', '-', 'inconnu', 'NULL', 'néant'],
};

function dirty(random: Random, row: Row, cell: Cell, emptyPercent: number): string {
  if (chance(random, emptyPercent)) return pick(random, nothing[row.language]);
  const value = cell.make(row);
  if (emptyPercent === 0 || !chance(random, 3)) return value;
  return pick(random, [` ${value}`, `${value} `, `${value}  `, value.toUpperCase()]);
}
