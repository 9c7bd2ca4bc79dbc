import { operation } from '../../../operation.ts';
import type { AclHeaders } from '../acl-input.ts';
import { blobOf, storedBody, type ReceivedBody } from '../body.ts';
import { checksumOfPut, knownChecksumMembers } from '../checksums.ts';
import { ownerAndGrants } from '../checked-acl.ts';
import { checkWriteConditions, type WriteConditions } from '../conditions.ts';
import { encryptionMembers, encryptionOfWrite, type EncryptionInput } from '../encryption.ts';
import { invalidRequest } from '../errors.ts';
import { bucketOf, type BucketInput } from '../find-bucket.ts';
import { shownVersionId } from '../find-object.ts';
import { checkKey, checkRedirect, headersOf, metadataOf, storageClassOf } from '../object-input.ts';
import { lockOfWrite, type LockInput } from '../object-lock.ts';
import type { ObjectHeaders } from '../store.ts';
import { tagsOfHeader } from '../tagging.ts';
import { etagOf, lastModified, writeVersion } from '../write-object.ts';

interface Input extends BucketInput, AclHeaders, EncryptionInput, LockInput, ObjectHeaders, WriteConditions {
  readonly Key: string;
  readonly Body?: ReceivedBody | Uint8Array;
  readonly Metadata?: Readonly<Record<string, string>>;
  readonly StorageClass?: string;
  readonly Tagging?: string;
  readonly WriteOffsetBytes?: number;
  readonly ContentMD5?: string;
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html The edge has checked what the client said about the body. */
export const putObject = operation<Input>((input, call) => {
  const bucket = bucketOf(input, call);
  checkKey(input.Key);
  checkRedirect(input.WebsiteRedirectLocation);
  if (input.WriteOffsetBytes !== undefined) throw invalidRequest('Appending to objects is possible in directory buckets only.');
  checkWriteConditions(input, call, bucket.name, input.Key);
  const { owner, grants } = ownerAndGrants(input, call, bucket);
  const body = storedBody(input.Body, call);
  const checksum = checksumOfPut({ ...input }, body);
  const lock = lockOfWrite(input, bucket, call.now);
  if ((lock.retention ?? lock.legalHold) !== undefined && checksum.value === undefined && input.ContentMD5 === undefined) {
    throw invalidRequest('Content-MD5 OR x-amz-checksum- HTTP header is required for Put Object requests with Object Lock parameters');
  }
  const tags = tagsOfHeader(input.Tagging);
  const metadata = metadataOf(input.Metadata);
  const storageClass = storageClassOf(input.StorageClass);
  const encryption = encryptionOfWrite(input, call, bucket, input.Key);
  const etag = etagOf(body.md5, encryption, call);
  const version = writeVersion(call, bucket, {
    kind: 'object',
    key: input.Key,
    lastModified: lastModified(call),
    owner,
    body: blobOf(body),
    etag,
    headers: headersOf(input),
    metadata,
    storageClass,
    tags,
    grants,
    encryption,
    checksum,
    lock,
  });
  return {
    ETag: `"${etag}"`,
    VersionId: shownVersionId(bucket, version),
    ...encryptionMembers(encryption),
    ...knownChecksumMembers({ checksum }),
  };
});
