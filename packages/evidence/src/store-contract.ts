/** What every store has to do: each kind runs the same scenarios. */
import type { Store } from './stores.ts';

export interface StoreScenario {
  readonly behaviour: string;
  /** Throws when the store does otherwise. `open` gives another handle on the same place. */
  readonly run: (open: () => Promise<Store>) => Promise<void>;
}

const bytes = (text: string): Uint8Array => Buffer.from(text);

function same(actual: unknown, expected: unknown, what: string): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected))
    throw new Error(`${what}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`);
}

async function textAt(store: Store, key: string): Promise<string | undefined> {
  const found = await store.get(key);
  return found === undefined ? undefined : Buffer.from(found).toString();
}

/** The place is empty at the start of each scenario. */
export const storeScenarios: readonly StoreScenario[] = [
  {
    behaviour: 'gives back what was put, byte for byte, and nothing for what was not',
    run: async (open) => {
      const store = await open();
      const all = Uint8Array.from({ length: 256 }, (_item, index) => index);
      same(await store.putIfAbsent('a/b', all), 'created', 'the first put');
      same([...((await store.get('a/b')) ?? [])], [...all], 'the bytes');
      same(await store.get('a/c'), undefined, 'an absent key');
      same(await store.putIfAbsent('empty', bytes('')), 'created', 'an empty put');
      same(await textAt(store, 'empty'), '', 'empty bytes');
    },
  },
  {
    behaviour: 'leaves what is there as it is',
    run: async (open) => {
      const store = await open();
      same(await store.putIfAbsent('key', bytes('first')), 'created', 'the first put');
      same(await (await open()).putIfAbsent('key', bytes('second')), 'exists', 'the second put');
      same(await textAt(store, 'key'), 'first', 'what is kept');
    },
  },
  {
    behaviour: 'tells one of many writers that it wrote, and keeps what that one wrote',
    run: async (open) => {
      const stores = await Promise.all(Array.from({ length: 12 }, open));
      const outcomes = await Promise.all(stores.map((store, index) => store.putIfAbsent('race', bytes(`writer ${index}`))));
      const winners = outcomes.flatMap((outcome, index) => (outcome === 'created' ? [index] : []));
      same(winners.length, 1, 'how many won');
      same(await textAt(stores[0]!, 'race'), `writer ${winners[0]}`, 'what is kept');
    },
  },
  {
    behaviour: 'lists keys in order, under a prefix, after a key',
    run: async (open) => {
      const store = await open();
      for (const key of ['e/10', 'e/02', 'e/01', 'f/01', 'e/03']) await store.putIfAbsent(key, bytes(key));
      same(await store.list(''), ['e/01', 'e/02', 'e/03', 'e/10', 'f/01'], 'all');
      same(await store.list('e/'), ['e/01', 'e/02', 'e/03', 'e/10'], 'under a prefix');
      same(await store.list('e/', 'e/02'), ['e/03', 'e/10'], 'after a key');
      same(await store.list('g/'), [], 'nothing');
    },
  },
  {
    behaviour: 'refuses keys that would leave its place',
    run: async (open) => {
      const store = await open();
      for (const key of ['../x', '/x', 'a//b', '.hidden', 'a/../b', 'A', 'a/', '']) {
        const refused = await Promise.resolve()
          .then(() => store.putIfAbsent(key, bytes('x')))
          .then(
            () => false,
            (error: unknown) => error instanceof RangeError,
          );
        same(refused, true, `the key ${JSON.stringify(key)}`);
      }
    },
  },
];
