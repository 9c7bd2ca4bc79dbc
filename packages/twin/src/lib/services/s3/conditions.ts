import { ApiError } from '../../api-error.ts';
import type { Call } from '../../operation.ts';
import { objectArn } from './arn.ts';
import { noSuchKey, preconditionFailed } from './errors.ts';
import { currentVersion } from './object-versions.ts';
import type { StoredObject } from './store.ts';

export interface ReadConditions {
  readonly IfMatch?: string;
  readonly IfNoneMatch?: string;
  readonly IfModifiedSince?: string;
  readonly IfUnmodifiedSince?: string;
}

function matches(condition: string, etag: string): boolean {
  return condition.split(',').some((part) => {
    const wanted = part.trim().replace(/^W\//, '').replaceAll('"', '');
    return wanted === '*' || wanted === etag;
  });
}

const seconds = (milliseconds: number): number => Math.floor(milliseconds / 1000);

/** Conditional reads: S3 API reference, GetObject. Throws `PreconditionFailed`; `NotModified`, which has no body. */
export function checkReadConditions(conditions: ReadConditions, object: StoredObject): void {
  const { IfMatch, IfNoneMatch, IfModifiedSince, IfUnmodifiedSince } = conditions;
  if (IfMatch !== undefined && !matches(IfMatch, object.etag)) throw preconditionFailed('If-Match');
  const modified = seconds(object.lastModified);
  if (IfMatch === undefined && IfUnmodifiedSince !== undefined && modified > seconds(Date.parse(IfUnmodifiedSince)))
    throw preconditionFailed('If-Unmodified-Since');
  const unchanged =
    IfNoneMatch === undefined
      ? IfModifiedSince !== undefined && modified <= seconds(Date.parse(IfModifiedSince))
      : matches(IfNoneMatch, object.etag);
  if (!unchanged) return;
  throw new ApiError('NotModified', 'Not Modified', {
    status: 304,
    headers: { etag: `"${object.etag}"`, 'last-modified': new Date(object.lastModified).toUTCString() },
  });
}

/** The same on the source of a copy, where nothing is `NotModified`. */
export function checkCopyConditions(conditions: ReadConditions, object: StoredObject): void {
  try {
    checkReadConditions(conditions, object);
  } catch (error) {
    if (error instanceof ApiError && error.code === 'NotModified')
      throw preconditionFailed(
        conditions.IfNoneMatch === undefined ? 'x-amz-copy-source-If-Modified-Since' : 'x-amz-copy-source-If-None-Match',
      );
    throw error;
  }
}

export interface WriteConditions {
  readonly IfMatch?: string;
  readonly IfNoneMatch?: string;
}

/**
 * Conditional writes: S3 user guide, "How to prevent object overwrites with conditional writes". `If-Match` also needs s3:GetObject.
 * Throws `PreconditionFailed`, `NoSuchKey`, `NotImplemented`.
 */
export function checkWriteConditions({ IfMatch, IfNoneMatch }: WriteConditions, call: Call, bucket: string, key: string): void {
  if (IfMatch === undefined && IfNoneMatch === undefined) return;
  const current = currentVersion(call.state, bucket, key);
  const object = current?.kind === 'object' ? current : undefined;
  if (IfNoneMatch !== undefined) {
    if (IfNoneMatch.trim() !== '*' || IfMatch !== undefined)
      throw new ApiError('NotImplemented', 'A header you provided implies functionality that is not implemented');
    if (object !== undefined) throw preconditionFailed('If-None-Match');
    return;
  }
  call.authorize('s3:GetObject', objectArn(bucket, key));
  if (object === undefined) throw noSuchKey(key);
  if (!matches(IfMatch!, object.etag)) throw preconditionFailed('If-Match');
}
