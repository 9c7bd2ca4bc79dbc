import { personalDataEntry, personalDataTypes, type PersonalDataType } from '../personal-data/types.ts';
import { classifyColumn, type Found } from './classify-column.ts';
import { columnShape } from './column-shape.ts';
import type { ColumnSample } from './column-sample.ts';
import { isFreeText } from './free-text.ts';
import type { Judge } from './judge.ts';
import { storageOf, type Storage } from './storage.ts';

/** What is known of a column from a sample of its cells and its header. */
export interface ColumnFacts {
  readonly storage: Storage;
  readonly shape?: string;
  readonly found: readonly Found[];
  readonly quasiIdentifier: boolean;
  readonly freeText: boolean;
}

/** @param header empty for a column without one: only its cells speak then */
export function columnFacts(judges: readonly Judge[], header: string, sample: ColumnSample): ColumnFacts {
  const storage = storageOf(sample.values);
  const freeText = isFreeText(sample);
  const shape = freeText ? undefined : columnShape(sample.values);
  const found = freeText ? [] : classifyColumn(judges, header, sample, storage);
  return {
    storage,
    ...(shape !== undefined && { shape }),
    found,
    quasiIdentifier: found.some(({ type }) => personalDataEntry(type).kind === 'quasi'),
    freeText,
  };
}

/** Types that say that a table is about people. */
const ofPeople: ReadonlySet<PersonalDataType> = new Set(
  personalDataTypes.filter(
    (type) =>
      !['IP', 'MAC', 'URL', 'IMEI', 'VIN', 'US_ABA_ROUTING', 'AU_ABN', 'POSTCODE', 'LOCATION', 'COORDINATES', 'INCOME'].includes(type),
  ),
);
const places: ReadonlySet<PersonalDataType> = new Set(['POSTCODE', 'LOCATION', 'COORDINATES']);

/** Places point to somebody only in tables about people: those of sensors and shops are no quasi-identifiers. */
export function inTable<T extends ColumnFacts>(columns: readonly T[]): readonly T[] {
  if (columns.some(({ found }) => found.some(({ type }) => ofPeople.has(type)))) return columns;
  return columns.map((column) => (column.found.every(({ type }) => places.has(type)) ? { ...column, quasiIdentifier: false } : column));
}
