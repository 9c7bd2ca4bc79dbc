import { type LedgerEntry, decodeEntry } from './entry.ts';
import type { Store } from '../stores/store.ts';

export interface ReadEntry {
  readonly key: string;
  /** Undefined when the bytes under the key are not those of an entry. */
  readonly entry: LedgerEntry | undefined;
}

const atOnce = 32;

/** What is under these keys, in their order; a few are read at a time. */
export async function* readEntries(store: Store, keys: readonly string[]): AsyncIterable<ReadEntry> {
  for (let start = 0; start < keys.length; start += atOnce) {
    const batch = keys.slice(start, start + atOnce).map(async (key): Promise<ReadEntry> => {
      const bytes = await store.get(key);
      return { key, entry: bytes === undefined ? undefined : decodeEntry(bytes) };
    });
    yield* await Promise.all(batch);
  }
}
