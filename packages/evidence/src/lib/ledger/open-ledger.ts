import type { Clock } from '@paddock/base/clock';
import { deepFreeze } from '@paddock/base/deep-freeze';
import { PaddockError } from '@paddock/base/errors';
import type { Store } from '../stores/store.ts';
import {
  decodeEntry,
  encodeEntry,
  entryKey,
  entryPrefix,
  nothingBefore,
  sealEntry,
  type LedgerBody,
  type LedgerEntry,
  type LedgerHead,
} from './entry.ts';
import { readEntries } from './read-entries.ts';

/** What an append came to. `there`: the request had been written before, by this call's twin or an earlier try. */
export type Appended =
  | { readonly kind: 'written'; readonly entry: LedgerEntry }
  | { readonly kind: 'there'; readonly entry: LedgerEntry }
  | { readonly kind: 'declined' };

/** An append-only, hash-chained record that many processes may write at once. */
export interface Ledger {
  /** Every entry there is, in order, each checked against the one before. @throws `ledger/corrupt`, `ledger/unusable` */
  entries(): Promise<readonly LedgerEntry[]>;
  /** Where it ends now. @throws as `entries` */
  head(): Promise<LedgerHead>;
  /**
   * Writes one entry, on the strength of every entry before it: when another process is faster, `decide` is asked again with what that one
   * wrote. An id is written once: a repeated request gets the entry of the first.
   *
   * @param id of the request, 1 to 300 characters
   * @param decide pure; what to write, or undefined to write nothing
   * @throws as `entries`; RangeError for an id or a body that no entry can have
   */
  append(id: string, decide: (entries: readonly LedgerEntry[]) => LedgerBody | undefined): Promise<Appended>;
}

/** A store that says `exists` of a key which it does not list is not one that a ledger can stand on. */
const fruitlessTries = 50;

/** The ledger in a store. Entry n is the key of its number, written only if absent; who comes late takes the next number. */
export function openLedger(store: Store, { clock }: { readonly clock: Clock }): Ledger {
  const known: LedgerEntry[] = [];
  const byId = new Map<string, LedgerEntry>();
  const lastHash = (): string => known.at(-1)?.hash ?? nothingBefore;

  const add = (entry: LedgerEntry): void => {
    known.push(deepFreeze(entry));
    byId.set(entry.id, entry);
  };

  const catchUp = async (): Promise<void> => {
    const keys = await store.list(entryPrefix, known.length === 0 ? undefined : entryKey(known.length));
    for await (const { key, entry } of readEntries(store, keys)) {
      const number = known.length + 1;
      if (key !== entryKey(number)) throw corrupt(`${key} stands where entry ${number} should be`);
      if (entry === undefined) throw corrupt(`entry ${number} was changed`);
      if (entry.number !== number || entry.previous !== lastHash()) throw corrupt(`entry ${number} does not follow the one before`);
      if (byId.has(entry.id)) throw corrupt(`entry ${number} repeats a request`);
      add(entry);
    }
  };

  // Within one process, one at a time: they would only lose to each other.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work, work);
    last = done.catch(() => {});
    return done;
  };

  const write: Ledger['append'] = async (id, decide) => {
    for (let tried = 0; tried < fruitlessTries; tried++) {
      const before = known.length;
      await catchUp();
      if (known.length > before) tried = 0;
      const there = byId.get(id);
      if (there !== undefined) return { kind: 'there', entry: there };
      const body = decide(known);
      if (body === undefined) return { kind: 'declined' };
      const number = known.length + 1;
      const entry = sealEntry({ number, previous: lastHash(), id, at: new Date(clock.now()).toISOString(), body });
      const bytes = encodeEntry(entry);
      if (decodeEntry(bytes) === undefined) throw new RangeError(`what is to be written is no entry: ${id.slice(0, 80)}`);
      if ((await store.putIfAbsent(entryKey(number), bytes)) === 'created') {
        add(entry);
        return { kind: 'written', entry };
      }
    }
    throw new PaddockError('ledger/unusable', { detail: 'the store says that an entry is there, and does not list it' });
  };

  return {
    entries: () =>
      inTurn(async () => {
        await catchUp();
        return [...known];
      }),
    head: () =>
      inTurn(async () => {
        await catchUp();
        return { kind: 'ledger-head', number: known.length, hash: lastHash() };
      }),
    append: (id, decide) => inTurn(() => write(id, decide)),
  };
}

function corrupt(detail: string): PaddockError {
  return new PaddockError('ledger/corrupt', { detail });
}
