import type { StateView } from '../../state/state.ts';
import {
  objectsCollection,
  olderVersionsCollection,
  type Bucket,
  type DeleteMarker,
  type ObjectVersion,
  type StoredObject,
} from './store.ts';
import { keyEnd, storedKey } from './stored-key.ts';

const highestSequence = 9_007_199_254_740_991;

/** Newest first among the older versions of one key. */
function olderKey(stored: string, sequence: number): string {
  return `${stored}${keyEnd}${String(highestSequence - sequence).padStart(16, '0')}`;
}

export function currentVersion(state: StateView, bucket: string, key: string): ObjectVersion | undefined {
  return state.table(objectsCollection(bucket)).get(storedKey(key));
}

/** All versions of a key, newest first. */
export function* versionsOf(state: StateView, bucket: string, key: string): Iterable<ObjectVersion> {
  const current = currentVersion(state, bucket, key);
  if (current === undefined) return;
  yield current;
  yield* olderVersions(state, bucket, key);
}

function* olderVersions(state: StateView, bucket: string, key: string): Iterable<ObjectVersion> {
  const older = state.table(olderVersionsCollection(bucket));
  if (older.size === 0) return;
  const prefix = storedKey(key) + keyEnd;
  for (const each of older.keysFrom(prefix)) {
    if (!each.startsWith(prefix)) return;
    yield older.get(each)!;
  }
}

export function findVersion(state: StateView, bucket: string, key: string, versionId: string): ObjectVersion | undefined {
  for (const version of versionsOf(state, bucket, key)) if (version.versionId === versionId) return version;
  return undefined;
}

/** A version without what is given to it when it is stored. */
export type NewVersion = Omit<StoredObject, 'versionId' | 'sequence'> | Omit<DeleteMarker, 'versionId' | 'sequence'>;

/**
 * Makes a version the newest of its key: a new one where versioning is enabled; else the one with the id `null`, in the place of the one before.
 * S3 user guide, "Adding objects to versioning-suspended buckets".
 */
export function addVersion(state: StateView, bucket: Bucket, version: NewVersion, newId: () => string): ObjectVersion {
  const objects = state.table(objectsCollection(bucket.name));
  const stored = storedKey(version.key);
  const before = objects.get(stored);
  const enabled = bucket.versioning === 'Enabled';
  if (!enabled && before !== undefined && before.versionId !== 'null') removeOlderNull(state, bucket.name, version.key);
  if (before !== undefined && (enabled || before.versionId !== 'null')) {
    state.table(olderVersionsCollection(bucket.name)).put(olderKey(stored, before.sequence), before);
  }
  const added = { ...version, versionId: enabled ? newId() : 'null', sequence: (before?.sequence ?? 0) + 1 } as ObjectVersion;
  objects.put(stored, added);
  return added;
}

function removeOlderNull(state: StateView, bucket: string, key: string): void {
  for (const version of olderVersions(state, bucket, key)) {
    if (version.versionId !== 'null') continue;
    state.table(olderVersionsCollection(bucket)).delete(olderKey(storedKey(key), version.sequence));
    return;
  }
}

/** Puts a changed version in the place of the one with its id. */
export function replaceVersion(state: StateView, bucket: string, version: ObjectVersion): void {
  const stored = storedKey(version.key);
  const objects = state.table(objectsCollection(bucket));
  if (objects.get(stored)?.versionId === version.versionId) objects.put(stored, version);
  else state.table(olderVersionsCollection(bucket)).put(olderKey(stored, version.sequence), version);
}

/** Deletes one version for good; the next older one becomes the newest. */
export function removeVersion(state: StateView, bucket: string, version: ObjectVersion): void {
  const stored = storedKey(version.key);
  const objects = state.table(objectsCollection(bucket));
  const older = state.table(olderVersionsCollection(bucket));
  if (objects.get(stored)?.versionId !== version.versionId) {
    older.delete(olderKey(stored, version.sequence));
    return;
  }
  const [next] = olderVersions(state, bucket, version.key);
  if (next === undefined) {
    objects.delete(stored);
    return;
  }
  older.delete(olderKey(stored, next.sequence));
  objects.put(stored, next);
}
