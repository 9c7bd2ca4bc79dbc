import type { StateView } from '../../state/state.ts';
import { bucketsCollection, objectsCollection, olderVersionsCollection, partsCollection } from './store.ts';

/** Names of all bodies that an object, a version or a part of an upload has: the rest of the blob store may be swept. */
export function usedBlobs(state: StateView): ReadonlySet<string> {
  const used = new Set<string>();
  for (const bucket of state.table(bucketsCollection).keys()) {
    for (const collection of [objectsCollection(bucket), olderVersionsCollection(bucket)]) {
      for (const version of state.table(collection).values()) if (version.kind === 'object') used.add(version.body.sha256);
    }
    for (const part of state.table(partsCollection(bucket)).values()) used.add(part.body.sha256);
  }
  return used;
}
