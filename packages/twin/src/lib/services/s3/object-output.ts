import type { Call, Members } from '../../operation.ts';
import { checksumMembers } from './checksums.ts';
import { encryptionMembers } from './encryption.ts';
import { shownVersionId } from './find-object.ts';
import { lockMembers } from './object-lock.ts';
import type { Bucket, StoredObject } from './store.ts';

export interface ReadOptions {
  /** `ENABLED`: the client wants the checksum. */
  readonly ChecksumMode?: string;
  readonly ResponseCacheControl?: string;
  readonly ResponseContentDisposition?: string;
  readonly ResponseContentEncoding?: string;
  readonly ResponseContentLanguage?: string;
  readonly ResponseContentType?: string;
  readonly ResponseExpires?: string;
}

/** What GetObject and HeadObject say about an object, but for its length and range. */
export function objectMembers(object: StoredObject, input: ReadOptions, call: Call, bucket: Bucket, isPartial: boolean): Members {
  return {
    AcceptRanges: 'bytes',
    LastModified: object.lastModified,
    ETag: `"${object.etag}"`,
    VersionId: shownVersionId(bucket, object),
    ...object.headers,
    ...overrides(input),
    Metadata: object.metadata,
    ...encryptionMembers(object.encryption),
    ...(input.ChecksumMode === 'ENABLED' && !isPartial ? checksumMembers(object, call.blobs) : {}),
    StorageClass: object.storageClass === 'STANDARD' ? undefined : object.storageClass,
    ...restoreMember(object),
    ...lockMembers(object, call, bucket),
  };
}

/** `x-amz-restore` of archived objects: S3 API reference, HeadObject. */
function restoreMember({ restore }: StoredObject): Members {
  if (restore === undefined) return {};
  if (restore.kind === 'ongoing') return { Restore: 'ongoing-request="true"' };
  return { Restore: `ongoing-request="false", expiry-date="${new Date(restore.until).toUTCString()}"` };
}

const overridden = ['CacheControl', 'ContentDisposition', 'ContentEncoding', 'ContentLanguage', 'ContentType', 'Expires'] as const;

function overrides(input: ReadOptions): Members {
  const given: Record<string, unknown> = {};
  for (const name of overridden) if (input[`Response${name}`] !== undefined) given[name] = input[`Response${name}`];
  return given;
}
