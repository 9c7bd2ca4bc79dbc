import { operation, type Members } from '../../../operation.ts';
import { ApiError } from '../../../api-error.ts';
import { checksumNames } from '../checksums.ts';
import { joinParts, partsToJoin, type CompletedPart } from '../complete-upload.ts';
import { checkWriteConditions, type WriteConditions } from '../conditions.ts';
import { checkCustomerKey, customerKeyMd5, type CustomerKeyInput } from '../customer-key.ts';
import { decryptForRead, encryptionMembers } from '../encryption.ts';
import { invalidRequest, malformedXml } from '../errors.ts';
import { bucketOf, type BucketInput } from '../find-bucket.ts';
import { shownVersionId } from '../find-object.ts';
import type { ObjectChecksum } from '../store.ts';
import { findPart, removeUpload, uploadOf } from '../uploads.ts';
import { lastModified, writeVersion } from '../write-object.ts';

interface Input extends BucketInput, WriteConditions, CustomerKeyInput {
  readonly Key: string;
  readonly UploadId: string;
  readonly MultipartUpload?: { readonly Parts?: readonly CompletedPart[] };
  readonly ChecksumType?: string;
  readonly MpuObjectSize?: number;
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_CompleteMultipartUpload.html */
export const completeMultipartUpload = operation<Input>((input, call) => {
  const bucket = bucketOf(input, call);
  const upload = uploadOf(input, call);
  if (customerKeyMd5(input) !== undefined) checkCustomerKey(input, upload.encryption);
  if (input.MultipartUpload === undefined) throw malformedXml();
  const parts = partsToJoin(input.MultipartUpload.Parts ?? [], upload, (number) => findPart(call, bucket.name, upload, number));
  checkWriteConditions(input, call, bucket.name, input.Key);
  const size = parts.reduce((sum, part) => sum + part.body.size, 0);
  if (input.MpuObjectSize !== undefined && input.MpuObjectSize !== size) {
    throw invalidRequest(
      `The provided 'x-amz-mp-object-size' header value ${input.MpuObjectSize} does not match what was computed: ${size}`,
    );
  }
  decryptForRead(call, upload.encryption);
  const { body, etag, checksum } = joinParts(parts, upload, call);
  checkWhole({ ...input }, checksum);
  const version = writeVersion(call, bucket, {
    kind: 'object',
    key: upload.key,
    lastModified: lastModified(call),
    owner: upload.owner,
    body,
    etag,
    headers: upload.headers,
    metadata: upload.metadata,
    storageClass: upload.storageClass,
    tags: upload.tags,
    grants: upload.grants,
    encryption: upload.encryption,
    checksum,
    parts: parts.map((part) => ({
      number: part.number,
      size: part.body.size,
      ...(part.checksum === undefined ? {} : { checksum: part.checksum.value }),
    })),
    lock: upload.lock,
  });
  removeUpload(call, bucket.name, upload);
  return {
    Location: `https://${bucket.name}.s3.${bucket.region}.amazonaws.com/${encodeURIComponent(upload.key.toWellFormed()).replaceAll('%2F', '/')}`,
    Bucket: bucket.name,
    Key: upload.key,
    ETag: `"${etag}"`,
    VersionId: shownVersionId(bucket, version),
    ...encryptionMembers(upload.encryption),
    ...(checksum.value === undefined ? {} : { [`Checksum${checksum.name}`]: checksum.value, ChecksumType: checksum.type }),
  };
});

/** What the request says about the whole object's checksum. Throws `BadDigest`, `InvalidRequest`. */
function checkWhole(input: Members, checksum: ObjectChecksum): void {
  if (input['ChecksumType'] !== undefined && input['ChecksumType'] !== checksum.type)
    throw invalidRequest('The checksum type of the request does not match the one that the upload was created with.');
  for (const name of checksumNames) {
    const said = input[`Checksum${name}`];
    if (said === undefined || checksum.value === undefined) continue;
    if (name !== checksum.name)
      throw invalidRequest(
        `The upload was created using the ${checksum.name} checksum mode. The complete request must use the same checksum mode.`,
      );
    if (said !== checksum.value) throw new ApiError('BadDigest', `The ${name} you specified did not match the calculated checksum.`);
  }
}
