import type { Members } from '../../operation.ts';
import { ownerElement } from './canonical-user.ts';
import type { Listing } from './listing.ts';
import type { StoredObject } from './store.ts';

/** One object of a listing. */
export function listedObject(object: StoredObject, encode: (text: string) => string, withOwner: boolean, withRestore: boolean): Members {
  return {
    Key: encode(object.key),
    LastModified: object.lastModified,
    ETag: `"${object.etag}"`,
    ChecksumAlgorithm: [object.checksum.name],
    ChecksumType: object.checksum.type,
    Size: object.body.size,
    StorageClass: object.storageClass,
    ...(withOwner ? { Owner: ownerElement(object.owner) } : {}),
    ...(withRestore ? restoreStatus(object) : {}),
  };
}

function restoreStatus({ restore }: StoredObject): Members {
  if (restore === undefined) return {};
  if (restore.kind === 'ongoing') return { RestoreStatus: { IsRestoreInProgress: true } };
  return { RestoreStatus: { IsRestoreInProgress: false, RestoreExpiryDate: restore.until } };
}

export function commonPrefixes<T>(listing: Listing<T>, encode: (text: string) => string): Members {
  const found = listing.items.flatMap((item) => (item.kind === 'prefix' ? [{ Prefix: encode(item.prefix) }] : []));
  return found.length === 0 ? {} : { CommonPrefixes: found };
}

/** Values of the keys of a listing. */
export function valuesOf<T>(listing: Listing<T>): readonly T[] {
  return listing.items.flatMap((item) => (item.kind === 'key' ? [item.value] : []));
}
