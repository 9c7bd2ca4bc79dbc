import type { StateView } from '../../state/state.ts';
import { versionsOf } from './object-versions.ts';
import { objectsCollection, type ObjectVersion } from './store.ts';
import { keyOfStored, storedKey } from './stored-key.ts';

export interface VersionsQuery {
  readonly prefix: string;
  readonly delimiter: string;
  readonly maximum: number;
  readonly keyMarker: string;
  /** Only versions after this one of the marker's key. */
  readonly versionIdMarker: string | undefined;
}

export interface VersionsPage {
  readonly versions: readonly { readonly version: ObjectVersion; readonly isLatest: boolean }[];
  readonly prefixes: readonly string[];
  /** Present when there is more. */
  readonly next?: { readonly key: string; readonly versionId?: string };
}

/** One page of all versions, keys in order and the newest version first: S3 API reference, ListObjectVersions. */
export function listVersions(state: StateView, bucket: string, query: VersionsQuery): VersionsPage {
  const versions: VersionsPage['versions'][number][] = [];
  const prefixes: string[] = [];
  let last: { key: string; versionId?: string } = { key: '' };
  const full = (): boolean => versions.length + prefixes.length >= query.maximum;
  for (const key of keysFrom(state, bucket, query)) {
    const at = query.delimiter === '' ? -1 : key.indexOf(query.delimiter, query.prefix.length);
    if (at !== -1) {
      const prefix = key.slice(0, at + query.delimiter.length);
      if (prefix === prefixes.at(-1) || prefix === query.keyMarker) continue;
      if (full()) return { versions, prefixes, next: last };
      prefixes.push(prefix);
      last = { key: prefix };
      continue;
    }
    let skipping = key === query.keyMarker;
    let isLatest = true;
    for (const version of versionsOf(state, bucket, key)) {
      const latest = isLatest;
      isLatest = false;
      if (skipping) {
        skipping = version.versionId !== query.versionIdMarker;
        continue;
      }
      if (full()) return { versions, prefixes, next: last };
      versions.push({ version, isLatest: latest });
      last = { key, versionId: version.versionId };
    }
  }
  return { versions, prefixes };
}

function* keysFrom(state: StateView, bucket: string, query: VersionsQuery): Iterable<string> {
  const prefix = storedKey(query.prefix);
  const marker = storedKey(query.keyMarker);
  const inclusive = marker < prefix || query.versionIdMarker !== undefined;
  for (const stored of state.table(objectsCollection(bucket)).keysFrom(marker < prefix ? prefix : marker, inclusive)) {
    if (!stored.startsWith(prefix)) return;
    yield keyOfStored(stored);
  }
}
