import { deepFreeze } from '@paddock/base/deep-freeze';
import type { Partition } from './partition.ts';

/** One scope of a collection, as operations see it. Values are plain JSON and frozen; to change one, put a new one. */
export interface Table<T> {
  get(key: string): T | undefined;
  has(key: string): boolean;
  put(key: string, value: T): void;
  delete(key: string): void;
  readonly size: number;
  /** Grows with each change. */
  readonly version: number;
  /** Sorted by code unit. */
  keys(): readonly string[];
  /** In the order of the keys. */
  values(): readonly T[];
  /** Keys greater than (or, with `inclusive`, equal to) `after`, sorted; found by binary search. */
  keysFrom(after: string, inclusive?: boolean): Iterable<string>;
}

/** `write` records the old value, so that a transaction can be undone, and refuses outside one. */
export function tableOver<T>(partition: Partition, write: (partition: Partition, key: string, value: unknown) => void): Table<T> {
  return {
    get: (key) => partition.get(key) as T | undefined,
    has: (key) => partition.get(key) !== undefined,
    put: (key, value) => write(partition, key, deepFreeze(value)),
    delete: (key) => write(partition, key, undefined),
    get size() {
      return partition.size;
    },
    get version() {
      return partition.version;
    },
    keys: () => partition.keys(),
    values: () => partition.keys().map((key) => partition.get(key) as T),
    *keysFrom(after, inclusive = false) {
      const keys = partition.keys();
      let index = partition.position(after);
      if (!inclusive && keys[index] === after) index++;
      for (; index < keys.length; index++) yield keys[index]!;
    },
  };
}
