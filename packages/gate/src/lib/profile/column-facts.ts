import { personalDataEntry } from '../personal-data/types.ts';
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
