import { operation, type Call } from '../../../operation.ts';
import type { AclHeaders } from '../acl-input.ts';
import { objectArn } from '../arn.ts';
import { checksumMembers, checksumNameOf, checksumOfBlob } from '../checksums.ts';
import { ownerAndGrants } from '../checked-acl.ts';
import { checkWriteConditions, type WriteConditions } from '../conditions.ts';
import { copySourceOf, parseCopySource, type CopySourceInput } from '../copy-source.ts';
import { encryptionMembers, encryptionOfWrite, type EncryptionInput } from '../encryption.ts';
import { invalidRequest } from '../errors.ts';
import { bucketOf, type BucketInput } from '../find-bucket.ts';
import { shownVersionId } from '../find-object.ts';
import { limits } from '../limits.ts';
import { checkKey, checkRedirect, headersOf, metadataOf, storageClassOf } from '../object-input.ts';
import { lockOfWrite, type LockInput } from '../object-lock.ts';
import type { ObjectChecksum, ObjectHeaders, StoredObject } from '../store.ts';
import { tagsOfHeader } from '../tagging.ts';
import { etagOf, lastModified, writeVersion } from '../write-object.ts';

interface Input extends BucketInput, CopySourceInput, AclHeaders, EncryptionInput, LockInput, ObjectHeaders, WriteConditions {
  readonly Key: string;
  readonly Metadata?: Readonly<Record<string, string>>;
  readonly MetadataDirective?: 'COPY' | 'REPLACE';
  readonly TaggingDirective?: 'COPY' | 'REPLACE';
  readonly Tagging?: string;
  readonly StorageClass?: string;
  readonly ChecksumAlgorithm?: string;
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html ACL, storage class, encryption and lock are not copied. */
export const copyObject = operation<Input>((input, call) => {
  const bucket = bucketOf(input, call);
  checkKey(input.Key);
  checkRedirect(input.WebsiteRedirectLocation);
  const { bucket: sourceBucket, object: source } = copySourceOf(input, call);
  if (source.body.size > limits.copyBytes)
    throw invalidRequest('The specified copy source is larger than the maximum allowable size for a copy source: 5368709120');
  const replace = input.MetadataDirective === 'REPLACE';
  const inPlace =
    sourceBucket.name === bucket.name && source.key === input.Key && parseCopySource(input.CopySource).versionId === undefined;
  const changes = [
    input.StorageClass,
    input.WebsiteRedirectLocation,
    input.ServerSideEncryption,
    input.SSECustomerAlgorithm,
    input.SSEKMSKeyId,
  ];
  if (inPlace && !replace && changes.every((change) => change === undefined) && source.encryption.kind !== 'customer') {
    throw invalidRequest(
      "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.",
    );
  }
  if (input.TaggingDirective !== 'REPLACE' && source.tags.length > 0) authorizeTagCopy(input, call, sourceBucket.name, source);
  checkWriteConditions(input, call, bucket.name, input.Key);
  const { owner, grants } = ownerAndGrants(input, call, bucket);
  const encryption = encryptionOfWrite(input, call, bucket, input.Key);
  const name = checksumNameOf({ ...input }) ?? source.checksum.name;
  const known = source.checksum.type === 'FULL_OBJECT' && source.checksum.name === name;
  const checksum: ObjectChecksum = known
    ? source.checksum
    : { name, type: 'FULL_OBJECT', value: checksumOfBlob(name, source.body, call.blobs) };
  const etag = etagOf(source.body.md5, encryption, call);
  const { WebsiteRedirectLocation: _, ...sourceHeaders } = source.headers;
  const redirect = input.WebsiteRedirectLocation === undefined ? {} : { WebsiteRedirectLocation: input.WebsiteRedirectLocation };
  const version = writeVersion(call, bucket, {
    kind: 'object',
    key: input.Key,
    lastModified: lastModified(call),
    owner,
    body: source.body,
    etag,
    headers: replace ? headersOf(input) : { ...sourceHeaders, ...redirect },
    metadata: replace ? metadataOf(input.Metadata) : source.metadata,
    storageClass: storageClassOf(input.StorageClass),
    tags: input.TaggingDirective === 'REPLACE' ? tagsOfHeader(input.Tagging) : source.tags,
    grants,
    encryption,
    checksum,
    lock: lockOfWrite(input, bucket, call.now),
  });
  return {
    CopyObjectResult: {
      ETag: `"${etag}"`,
      LastModified: lastModified(call),
      ...(checksum.value === undefined ? {} : checksumMembers({ checksum, body: source.body }, call.blobs)),
    },
    CopySourceVersionId: shownVersionId(sourceBucket, source),
    VersionId: shownVersionId(bucket, version),
    ...encryptionMembers(encryption),
  };
});

/** Tags that come along are read from the source and put on the copy: the API reference's "Permissions". The input does not say that there are any. */
function authorizeTagCopy(input: Input, call: Call, sourceBucket: string, source: StoredObject): void {
  const isVersion = parseCopySource(input.CopySource).versionId !== undefined;
  const keys = isVersion ? { 's3:versionid': source.versionId } : {};
  call.authorize(isVersion ? 's3:GetObjectVersionTagging' : 's3:GetObjectTagging', objectArn(sourceBucket, source.key), keys);
  const tags = Object.fromEntries(source.tags.map(({ Key, Value }) => [`s3:RequestObjectTag/${Key}`, Value]));
  call.authorize('s3:PutObjectTagging', objectArn(input.Bucket, input.Key), {
    ...tags,
    's3:RequestObjectTagKeys': source.tags.map(({ Key }) => Key),
  });
}
