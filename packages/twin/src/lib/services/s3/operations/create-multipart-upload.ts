import { callerArn } from '../../../caller.ts';
import { operation } from '../../../operation.ts';
import type { AclHeaders } from '../acl-input.ts';
import { ownerAndGrants } from '../checked-acl.ts';
import { checksumNameOf } from '../checksums.ts';
import { encryptionMembers, encryptionOfWrite, type EncryptionInput } from '../encryption.ts';
import { invalidRequest } from '../errors.ts';
import { bucketOf, type BucketInput } from '../find-bucket.ts';
import { checkKey, checkRedirect, headersOf, metadataOf, storageClassOf } from '../object-input.ts';
import { lockOfWrite, type LockInput } from '../object-lock.ts';
import type { ChecksumName, ObjectHeaders, Upload } from '../store.ts';
import { tagsOfHeader } from '../tagging.ts';
import { putUpload } from '../uploads.ts';

interface Input extends BucketInput, AclHeaders, EncryptionInput, LockInput, ObjectHeaders {
  readonly Key: string;
  readonly Metadata?: Readonly<Record<string, string>>;
  readonly StorageClass?: string;
  readonly Tagging?: string;
  readonly ChecksumAlgorithm?: string;
  readonly ChecksumType?: 'COMPOSITE' | 'FULL_OBJECT';
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateMultipartUpload.html */
export const createMultipartUpload = operation<Input>((input, call) => {
  const bucket = bucketOf(input, call);
  checkKey(input.Key);
  checkRedirect(input.WebsiteRedirectLocation);
  const { owner, grants } = ownerAndGrants(input, call, bucket);
  const checksum = checksumOfUpload(checksumNameOf({ ...input }), input.ChecksumType);
  const upload: Upload = {
    // Ids of later uploads sort after those of earlier ones: listings page by them.
    id: call.now.toString(36).padStart(9, '0') + call.ids.lower(55),
    key: input.Key,
    initiatedAt: call.now,
    initiator: { account: call.caller.account === '' ? bucket.owner : call.caller.account, arn: callerArn(call.caller) },
    owner,
    headers: headersOf(input),
    metadata: metadataOf(input.Metadata),
    storageClass: storageClassOf(input.StorageClass),
    tags: tagsOfHeader(input.Tagging),
    grants,
    encryption: encryptionOfWrite(input, call, bucket, input.Key),
    lock: lockOfWrite(input, bucket, call.now),
    ...(checksum === undefined ? {} : { checksum }),
  };
  putUpload(call, bucket.name, upload);
  return {
    Bucket: bucket.name,
    Key: input.Key,
    UploadId: upload.id,
    ...encryptionMembers(upload.encryption),
    ChecksumAlgorithm: checksum?.name,
    ChecksumType: checksum?.type,
  };
});

/** Which kinds of checksum an algorithm can have: S3 user guide, "Checking object integrity", table of full object and composite checksums. */
function checksumOfUpload(name: ChecksumName | undefined, type: 'COMPOSITE' | 'FULL_OBJECT' | undefined): Upload['checksum'] {
  if (name === undefined) {
    if (type !== undefined)
      throw invalidRequest('The x-amz-checksum-type header can only be used with the x-amz-checksum-algorithm header.');
    return undefined;
  }
  const only = name === 'CRC64NVME' ? 'FULL_OBJECT' : name === 'SHA1' || name === 'SHA256' ? 'COMPOSITE' : undefined;
  if (only !== undefined && type !== undefined && type !== only)
    throw invalidRequest(`The ${type} checksum type cannot be used with the ${name.toLowerCase()} checksum algorithm.`);
  return { name, type: only ?? type ?? 'COMPOSITE' };
}
