import type { Diagnostic } from '@paddock/base/diagnostics';
import type { Store } from '../stores/store.ts';
import { entryKey, entryNumber, entryPrefix, nothingBefore, type LedgerHead } from './entry.ts';
import { readEntries } from './read-entries.ts';

export interface LedgerVerification {
  readonly kind: 'holds' | 'broken';
  /** Where it ends, as far as it could be read. */
  readonly head: LedgerHead;
  /** Every fault found, each with the key as its path. */
  readonly problems: readonly Diagnostic[];
}

/**
 * Reads a whole ledger and says everything that is wrong with it: a changed byte, a missing entry, entries in another order, something that is
 * no entry. A ledger cannot show by itself that its last entries were cut off, nor that all of it was written anew by somebody who may write:
 * that takes a head which was kept elsewhere.
 *
 * @param head one that was kept: the ledger has to go through it
 * @throws `ledger/unusable`
 */
export async function verifyLedger(store: Store, { head }: { readonly head?: LedgerHead } = {}): Promise<LedgerVerification> {
  const problems: Diagnostic[] = [];
  const say = (code: string, summary: string, path: string): void => void problems.push({ code, severity: 'error', summary, path });
  const keys = await store.list('');
  for (const key of keys)
    if (!key.startsWith(entryPrefix) || entryNumber(key) === undefined) say('ledger/foreign-key', 'this is not part of a ledger', key);
  const own = keys.filter((key) => key.startsWith(entryPrefix) && entryNumber(key) !== undefined);

  let next = 1;
  /** Undefined after an entry that cannot be trusted. */
  let previous: string | undefined = nothingBefore;
  const hashes = new Map<number, string>([[0, nothingBefore]]);
  const ids = new Set<string>();
  for await (const { key, entry } of readEntries(store, own)) {
    const number = entryNumber(key)!;
    if (number > next) {
      say(
        'ledger/missing-entry',
        number === next + 1 ? `entry ${next} is missing` : `entries ${next} to ${number - 1} are missing`,
        entryKey(next),
      );
      previous = undefined;
    }
    if (entry === undefined) say('ledger/changed-entry', `entry ${number} was changed`, key);
    else if (entry.number !== number) say('ledger/misplaced-entry', `entry ${entry.number} stands in the place of entry ${number}`, key);
    else if (previous !== undefined && entry.previous !== previous)
      say('ledger/broken-chain', `entry ${number} does not follow the entry that stands before it`, key);
    else if (ids.has(entry.id)) say('ledger/repeated-request', `entry ${number} repeats a request`, key);
    if (entry !== undefined) ids.add(entry.id);
    previous = entry?.number === number ? entry.hash : undefined;
    if (previous !== undefined) hashes.set(number, previous);
    next = number + 1;
  }
  const end = next - 1;
  if (head !== undefined && hashes.get(head.number) !== head.hash) {
    if (head.number > end)
      say('ledger/cut-off', `the head that was kept is entry ${head.number}; the ledger ends at ${end}`, entryKey(end + 1));
    else say('ledger/other-head', `entry ${head.number} is not the one whose hash was kept`, entryKey(Math.max(1, head.number)));
  }
  return {
    kind: problems.length === 0 ? 'holds' : 'broken',
    head: { kind: 'ledger-head', number: end, hash: hashes.get(end) ?? nothingBefore },
    problems,
  };
}
