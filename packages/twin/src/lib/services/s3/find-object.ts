import { ApiError } from '../../api-error.ts';
import type { Call } from '../../operation.ts';
import { bucketArn } from './arn.ts';
import type { BucketInput } from './find-bucket.ts';
import { methodNotAllowed, noSuchKey, noSuchVersion } from './errors.ts';
import { currentVersion, findVersion } from './object-versions.ts';
import type { Bucket, ObjectVersion, StoredObject } from './store.ts';

export interface ObjectInput extends BucketInput {
  readonly Key: string;
  readonly VersionId?: string;
}

/** The version that a request names, or the newest. Throws `NoSuchVersion`, `InvalidArgument`; undefined when there is no object of that key. */
export function findNamedVersion(input: ObjectInput, call: Call, bucket: Bucket): ObjectVersion | undefined {
  const { Key: key, VersionId: versionId } = input;
  if (versionId === undefined) return currentVersion(call.state, bucket.name, key);
  if (versionId === '')
    throw new ApiError('InvalidArgument', 'Version id cannot be the empty string', {
      members: { ArgumentName: 'versionId', ArgumentValue: '' },
    });
  const version = findVersion(call.state, bucket.name, key, versionId);
  if (version === undefined) throw noSuchVersion(key, versionId);
  return version;
}

/**
 * The object that a read is about. Where there is none, those who may list the bucket are told `NoSuchKey`, the others only `AccessDenied`:
 * S3 API reference, GetObject, "Permissions". A delete marker is `NoSuchKey`, or `MethodNotAllowed` when the request names it.
 */
export function objectForRead(input: ObjectInput, call: Call, bucket: Bucket, method: string): StoredObject {
  const version = findNamedVersion(input, call, bucket);
  if (version?.kind === 'object') return version;
  if (version === undefined || input.VersionId === undefined) {
    call.authorize('s3:ListBucket', bucketArn(bucket.name));
    throw noSuchKey(input.Key, version === undefined ? {} : { 'x-amz-delete-marker': 'true', 'x-amz-version-id': version.versionId });
  }
  throw methodNotAllowed(method, {
    'x-amz-delete-marker': 'true',
    'x-amz-version-id': version.versionId,
    'last-modified': new Date(version.lastModified).toUTCString(),
    allow: 'DELETE',
  });
}

/** The same for subresources (tags, ACL, lock): a missing object is `NoSuchKey`, a delete marker `MethodNotAllowed`. */
export function objectForChange(input: ObjectInput, call: Call, bucket: Bucket, method: string): StoredObject {
  const version = findNamedVersion(input, call, bucket);
  if (version === undefined) throw noSuchKey(input.Key);
  if (version.kind === 'delete-marker')
    throw methodNotAllowed(method, { 'x-amz-delete-marker': 'true', 'x-amz-version-id': version.versionId });
  return version;
}

/** The version id of an output: absent in buckets that never had versioning. */
export function shownVersionId(bucket: Bucket, version: Pick<ObjectVersion, 'versionId'>): string | undefined {
  return bucket.versioning === undefined ? undefined : version.versionId;
}
