/** The values of one column that the detectors look at, and how often each is there. */
export interface ColumnSample {
  readonly values: readonly { readonly value: string; readonly count: number }[];
  /** Cells that hold something: the sum of the counts. */
  readonly cells: number;
  /** Values whose `valueRank` is at most this are all in it, as far as there are any; Infinity where no value was left out. */
  readonly complete: number;
}

/** What people write where there is nothing to write. */
const placeholders = new Set([
  'n/a',
  'na',
  'n.a.',
  'none',
  'null',
  'nil',
  'nan',
  'undefined',
  'unknown',
  'unbekannt',
  'entfällt',
  'n.v.',
  'inconnu',
  'k.a.',
  'k. a.',
  'keine angabe',
  'n.c.',
  'non renseigné',
  'tbd',
  'missing',
  'not available',
  '-',
  '--',
  '---',
  '?',
  '??',
  '.',
  '#n/a',
  '(null)',
  '(none)',
  '<null>',
]);

/** True for an empty cell, and for one that says that it is empty (`N/A`, `-`, `k.A.`). */
export function isMissing(value: string): boolean {
  const text = value.trim();
  return text === '' || (text.length < 16 && placeholders.has(text.toLowerCase()));
}

/** The same in SQL. @param cell an expression that gives text */
export function missingSql(cell: string): string {
  const listed = [...placeholders].map((word) => `'${word}'`).join(', ');
  return `(${cell} IS NULL OR trim(${cell}, ' \t\n\r') = '' OR (length(${cell}) < 40 AND lower(trim(${cell}, ' \t\n\r')) IN (${listed})))`;
}

/** Different values that the detectors look at. */
const most = 1_000;

/**
 * Counts equal values and leaves out what is missing. Where there are more than a thousand different values a thousand of them stay: those
 * with the smallest hash, so that the order of the rows does not matter.
 */
export function columnSample(cells: Iterable<string | null>): ColumnSample {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    if (cell === null || isMissing(cell)) continue;
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  const all = [...counts].map(([value, count]) => ({ value, count }));
  if (all.length <= most) return { values: all, cells: cellsOf(all), complete: Infinity };
  const ranked = all.map((one) => ({ one, rank: valueRank(one.value) })).toSorted((a, b) => a.rank - b.rank);
  const values = ranked.slice(0, most).map(({ one }) => one);
  return { values, cells: cellsOf(values), complete: ranked[most - 1]!.rank };
}

function cellsOf(values: ColumnSample['values']): number {
  return values.reduce((sum, { count }) => sum + count, 0);
}

/** FNV-1a over the first characters, mixed, 0 to 2^32. http://www.isthe.com/chongo/tech/comp/fnv/ */
export function valueRank(value: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < value.length && index < 256; index++) hash = Math.imul(hash ^ value.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
