import type { PersonalDataType } from '../personal-data/types.ts';
import type { TypeRecall } from '../verify/recall.ts';
import type { Report } from './report-document.ts';

/** Recall of the types that the input seems to hold, the least found first; and of the others. A type that is nowhere in the data is not what the steward has to fear. */
export function recallByHeld({ tables, recall }: Pick<Report, 'tables' | 'recall'>): {
  readonly held: readonly TypeRecall[];
  readonly others: readonly TypeRecall[];
} {
  const types = new Set<PersonalDataType>(
    tables.flatMap(({ columns }) => columns.flatMap(({ found, remains }) => [...found, ...remains].map(({ type }) => type))),
  );
  const sorted = (recall?.types ?? []).toSorted((a, b) => a.found.low - b.found.low);
  return { held: sorted.filter(({ type }) => types.has(type)), others: sorted.filter(({ type }) => !types.has(type)) };
}
