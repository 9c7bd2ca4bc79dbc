import type { StateView } from '../../state/state.ts';
import { objectsCollection, type ObjectVersion } from './store.ts';
import { keyOfStored, storedKey } from './stored-key.ts';

export interface ListingQuery {
  readonly prefix: string;
  readonly delimiter: string;
  readonly maximum: number;
  /** Only keys after this one; when it is a common prefix, none that begin with it. */
  readonly after: string;
}

export interface Listing<T> {
  /** Keys and common prefixes, in the order of UTF-8 bytes. */
  readonly items: readonly (
    | { readonly kind: 'key'; readonly key: string; readonly value: T }
    | { readonly kind: 'prefix'; readonly prefix: string }
  )[];
  readonly truncated: boolean;
}

/**
 * One page of a listing, with keys rolled up at the delimiter: S3 user guide, "Organizing objects using prefixes".
 * @param select what is listed of a key, by its newest version; undefined leaves it out
 */
export function listKeys<T>(
  state: StateView,
  bucket: string,
  query: ListingQuery,
  select: (version: ObjectVersion) => T | undefined,
): Listing<T> {
  const table = state.table(objectsCollection(bucket));
  const items: Listing<T>['items'][number][] = [];
  if (query.maximum === 0) return { items, truncated: false };
  const prefix = storedKey(query.prefix);
  const after = storedKey(query.after);
  const inclusive = after < prefix;
  let rolledUp: string | undefined;
  for (const stored of table.keysFrom(inclusive ? prefix : after, inclusive)) {
    if (!stored.startsWith(prefix)) break;
    if (rolledUp !== undefined && stored.startsWith(rolledUp)) continue;
    const common = commonPrefix(stored, prefix, storedKey(query.delimiter));
    if (common !== undefined && common === after) continue;
    const value = select(table.get(stored)!);
    if (value === undefined) continue;
    if (items.length === query.maximum) return { items, truncated: true };
    if (common === undefined) items.push({ kind: 'key', key: keyOfStored(stored), value });
    else {
      rolledUp = common;
      items.push({ kind: 'prefix', prefix: keyOfStored(common) });
    }
  }
  return { items, truncated: false };
}

function commonPrefix(key: string, prefix: string, delimiter: string): string | undefined {
  if (delimiter === '') return undefined;
  const at = key.indexOf(delimiter, prefix.length);
  return at === -1 ? undefined : key.slice(0, at + delimiter.length);
}

/** What a page ends with: where the next one goes on. */
export function lastOf<T>(listing: Listing<T>): string {
  const last = listing.items.at(-1);
  return last === undefined ? '' : last.kind === 'key' ? last.key : last.prefix;
}

/** `encoding-type=url`: percent-encoding of everything that is not plain, with slashes kept. */
export function encoderOf(encodingType: string | undefined): (text: string) => string {
  return encodingType === 'url'
    ? (text) =>
        encodeURIComponent(text.toWellFormed())
          .replaceAll('%2F', '/')
          .replaceAll(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    : (text) => text;
}
