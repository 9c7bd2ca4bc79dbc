import type { DataClass } from '@paddock/evidence/scope';
import type { Report, ReportColumn } from '../report/report-document.ts';

/** What a treatment of the recipe makes of a class of data. Anything else lets it through, as far as the scope is concerned. */
const treatments: Readonly<Record<string, DataClass['treatment']>> = {
  tokenise: 'tokenised',
  mask: 'masked',
  truncate: 'masked',
  'generalise-number': 'generalised',
  'generalise-date': 'generalised',
  'generalise-list': 'generalised',
  'shift-dates': 'generalised',
  'redact-text': 'redacted',
};

/**
 * Which classes of data a copy holds, for the ledger: per column that leaves, the types that the input seemed to hold with what was done to
 * them, and other types that the scan of the output found, as kept. Columns without either are `NONE`.
 */
export function dataClassesOf({ tables }: Report): readonly DataClass[] {
  const counts = new Map<string, DataClass>();
  for (const { type, treatment } of tables.flatMap(({ columns }) => columns.flatMap(classesOf))) {
    const key = `${type} ${treatment}`;
    counts.set(key, { type, treatment, columns: 1 + (counts.get(key)?.columns ?? 0) });
  }
  return [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

function classesOf({ found, treatment, remains }: ReportColumn): readonly Pick<DataClass, 'type' | 'treatment'>[] {
  if (treatment.kind === 'drop') return [];
  const made = treatments[treatment.kind] ?? 'kept';
  const treated = found.map(({ type }) => ({ type, treatment: made }));
  // What a value that was made coarser still looks like is that type, made coarser; what redaction left in a text is as it was.
  const left = remains
    .filter(({ type }) => made === 'redacted' || !found.some((each) => each.type === type))
    .map(({ type }) => ({ type, treatment: 'kept' as const }));
  const classes = [...treated, ...left];
  return classes.length === 0 ? [{ type: 'NONE', treatment: made }] : classes;
}
