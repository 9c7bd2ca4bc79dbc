/** The values of one column that the detectors look at, and how often each is there. */
export interface ColumnSample {
  readonly values: readonly { readonly value: string; readonly count: number }[];
  /** Cells that hold something: the sum of the counts. */
  readonly cells: number;
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
  'inconnu',
  'k.a.',
  'k. a.',
  'keine angabe',
  'nc',
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
  'x',
  'xx',
  'xxx',
]);

/** True for an empty cell, and for one that says that it is empty (`N/A`, `-`, `k.A.`). */
export function isMissing(value: string): boolean {
  const text = value.trim();
  return text === '' || (text.length < 16 && placeholders.has(text.toLowerCase()));
}

/** Counts equal values, leaves out what is missing, and keeps those that come first. */
export function columnSample(cells: Iterable<string | null>, most = 1_000): ColumnSample {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    if (cell === null || isMissing(cell)) continue;
    const known = counts.get(cell);
    if (known !== undefined) counts.set(cell, known + 1);
    else if (counts.size < most) counts.set(cell, 1);
  }
  const values = [...counts].map(([value, count]) => ({ value, count }));
  return { values, cells: values.reduce((sum, { count }) => sum + count, 0) };
}
