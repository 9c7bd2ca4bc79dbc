import type { Call } from '../../operation.ts';
import { ApiError } from '../../api-error.ts';
import { checkCopyConditions } from './conditions.ts';
import { checkCustomerKey } from './customer-key.ts';
import { decryptForRead } from './encryption.ts';
import { accessDenied, invalidArgument, invalidRequest, noSuchBucket } from './errors.ts';
import { objectForRead } from './find-object.ts';
import { checkReadable } from './object-part.ts';
import { findBucket, type Bucket, type StoredObject } from './store.ts';

/** What CopyObject and UploadPartCopy say about where they copy from. */
export interface CopySourceInput {
  readonly CopySource: string;
  readonly CopySourceIfMatch?: string;
  readonly CopySourceIfNoneMatch?: string;
  readonly CopySourceIfModifiedSince?: string;
  readonly CopySourceIfUnmodifiedSince?: string;
  readonly CopySourceSSECustomerAlgorithm?: string;
  readonly CopySourceSSECustomerKey?: string;
  readonly CopySourceSSECustomerKeyMD5?: string;
  readonly ExpectedSourceBucketOwner?: string;
}

export interface CopySource {
  readonly bucket: Bucket;
  readonly object: StoredObject;
}

/** The object to copy from, with everything checked that a read of it checks. The mapping has authorised s3:GetObject on it. */
export function copySourceOf(input: CopySourceInput, call: Call): CopySource {
  const { bucket: name, key, versionId } = parseCopySource(input.CopySource);
  const bucket = findBucket(call.state, name);
  if (bucket === undefined) throw noSuchBucket(name);
  if (input.ExpectedSourceBucketOwner !== undefined && input.ExpectedSourceBucketOwner !== bucket.owner) throw accessDenied();
  const object = sourceObject({ Bucket: name, Key: key, ...(versionId === undefined ? {} : { VersionId: versionId }) }, call, bucket);
  checkCopyConditions(
    {
      ...(input.CopySourceIfMatch === undefined ? {} : { IfMatch: input.CopySourceIfMatch }),
      ...(input.CopySourceIfNoneMatch === undefined ? {} : { IfNoneMatch: input.CopySourceIfNoneMatch }),
      ...(input.CopySourceIfModifiedSince === undefined ? {} : { IfModifiedSince: input.CopySourceIfModifiedSince }),
      ...(input.CopySourceIfUnmodifiedSince === undefined ? {} : { IfUnmodifiedSince: input.CopySourceIfUnmodifiedSince }),
    },
    object,
  );
  checkCustomerKey(
    {
      ...(input.CopySourceSSECustomerAlgorithm === undefined ? {} : { SSECustomerAlgorithm: input.CopySourceSSECustomerAlgorithm }),
      ...(input.CopySourceSSECustomerKey === undefined ? {} : { SSECustomerKey: input.CopySourceSSECustomerKey }),
      ...(input.CopySourceSSECustomerKeyMD5 === undefined ? {} : { SSECustomerKeyMD5: input.CopySourceSSECustomerKeyMD5 }),
    },
    object.encryption,
  );
  checkReadable(object, call.now);
  decryptForRead(call, object.encryption);
  return { bucket, object };
}

function sourceObject(
  input: { readonly Bucket: string; readonly Key: string; readonly VersionId?: string },
  call: Call,
  bucket: Bucket,
): StoredObject {
  try {
    return objectForRead(input, call, bucket, 'GET');
  } catch (error) {
    if (error instanceof ApiError && error.code === 'MethodNotAllowed')
      throw invalidRequest('The source of a copy request may not specifically refer to a delete marker by version id.');
    throw error;
  }
}

/** `bucket/key`, percent-encoded, with `?versionId=…`; a slash before is allowed. Throws `InvalidArgument`. */
export function parseCopySource(text: string): { readonly bucket: string; readonly key: string; readonly versionId?: string } {
  // Split as the authorisation's mapping splits it: what was authorised is what is copied.
  const [encoded = '', query = ''] = text.replace(/^\//, '').split('?', 2);
  const path = decoded(encoded);
  const versionId = new URLSearchParams(query).get('versionId');
  if (path.startsWith('arn:')) throw new ApiError('NotImplemented', 'The twin has no access points: a copy source is a bucket and a key.');
  const slash = path.indexOf('/');
  if (slash < 1 || slash === path.length - 1)
    throw invalidArgument('Copy Source must mention the source bucket and key: sourcebucket/sourcekey', 'x-amz-copy-source', text);
  if (versionId === '') throw invalidArgument('Version id cannot be the empty string', 'x-amz-copy-source', text);
  return { bucket: path.slice(0, slash), key: path.slice(slash + 1), ...(versionId === null ? {} : { versionId }) };
}

/** What is not percent-encoded right is taken as it stands. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
