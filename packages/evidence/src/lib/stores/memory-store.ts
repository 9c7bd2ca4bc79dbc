import { ascending, checkKey, type Store } from './store.ts';

/** A store in this process's memory: for rehearsals and tests; nothing is kept. */
export function memoryStore(): Store {
  const kept = new Map<string, Uint8Array>();
  return {
    putIfAbsent: (key, bytes) => {
      checkKey(key);
      if (kept.has(key)) return Promise.resolve('exists' as const);
      kept.set(key, Uint8Array.from(bytes));
      return Promise.resolve('created' as const);
    },
    get: (key) => {
      checkKey(key);
      const bytes = kept.get(key);
      return Promise.resolve(bytes === undefined ? undefined : Uint8Array.from(bytes));
    },
    list: (prefix, after = '') =>
      Promise.resolve([...kept.keys()].filter((key) => key.startsWith(prefix) && key > after).toSorted(ascending)),
  };
}
