import type { Call } from '../../operation.ts';
import { preconditionFailed } from './errors.ts';
import { currentVersion, findVersion, removeVersion } from './object-versions.ts';
import { checkDeletable } from './object-lock.ts';
import type { Bucket, ObjectVersion } from './store.ts';
import { lastModified, writeVersion } from './write-object.ts';

export interface KeyToDelete {
  readonly key: string;
  readonly versionId: string | undefined;
  /** ETag, `*`, date and size that the object must have. */
  readonly ifMatch?: string | undefined;
  readonly ifModified?: string | undefined;
  readonly ifSize?: number | undefined;
}

export interface DeletedKey {
  readonly DeleteMarker?: boolean;
  readonly VersionId?: string;
}

/**
 * Deletes a version for good, or, without a version id, makes a delete marker in buckets with versioning and removes the object in others.
 * S3 user guide, "Deleting object versions from a versioning-enabled bucket" and "… versioning-suspended bucket". Throws `AccessDenied` for locked versions.
 */
export function deleteKey(wanted: KeyToDelete, bypass: boolean, call: Call, bucket: Bucket): DeletedKey {
  const { key, versionId } = wanted;
  const version =
    versionId === undefined ? currentVersion(call.state, bucket.name, key) : findVersion(call.state, bucket.name, key, versionId);
  checkConditions(wanted, version);
  if (versionId !== undefined) {
    if (version === undefined) return { VersionId: versionId };
    if (version.kind === 'object') checkDeletable(version, bypass, call.now);
    removeVersion(call.state, bucket.name, version);
    return { VersionId: versionId, ...(version.kind === 'delete-marker' ? { DeleteMarker: true } : {}) };
  }
  if (bucket.versioning === undefined) {
    if (version !== undefined) removeVersion(call.state, bucket.name, version);
    return {};
  }
  const marker = writeVersion(call, bucket, { kind: 'delete-marker', key, lastModified: lastModified(call), owner: bucket.owner });
  return { DeleteMarker: true, VersionId: marker.versionId };
}

function checkConditions({ ifMatch, ifModified, ifSize }: KeyToDelete, version: ObjectVersion | undefined): void {
  if (ifMatch === undefined && ifModified === undefined && ifSize === undefined) return;
  if (version?.kind !== 'object') throw preconditionFailed('If-Match');
  const etag = ifMatch?.replaceAll('"', '');
  if (etag !== undefined && etag !== '*' && etag !== version.etag) throw preconditionFailed('If-Match');
  if (ifModified !== undefined && Math.floor(Date.parse(ifModified) / 1000) !== Math.floor(version.lastModified / 1000))
    throw preconditionFailed('x-amz-if-match-last-modified-time');
  if (ifSize !== undefined && ifSize !== version.body.size) throw preconditionFailed('x-amz-if-match-size');
}
