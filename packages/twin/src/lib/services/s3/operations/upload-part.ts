import { operation } from '../../../operation.ts';
import { blobOf, checksumOfBody, storedBody, type ReceivedBody } from '../body.ts';
import { checksumNameOf, checksumNames } from '../checksums.ts';
import { checkCustomerKey, type CustomerKeyInput } from '../customer-key.ts';
import { decryptForRead, encryptionMembers } from '../encryption.ts';
import { bucketOf, type BucketInput } from '../find-bucket.ts';
import type { UploadedPart } from '../store.ts';
import { checkPartNumber, checksumOfPart } from '../upload-parts.ts';
import { putPart, uploadOf } from '../uploads.ts';
import { lastModified } from '../write-object.ts';

interface Input extends BucketInput, CustomerKeyInput {
  readonly Key: string;
  readonly UploadId: string;
  readonly PartNumber: number;
  readonly Body?: ReceivedBody | Uint8Array;
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_UploadPart.html A part of the same number takes the place of the one before. */
export const uploadPart = operation<Input>((input, call) => {
  const bucket = bucketOf(input, call);
  checkPartNumber(input.PartNumber);
  const upload = uploadOf(input, call);
  checkCustomerKey(input, upload.encryption);
  decryptForRead(call, upload.encryption);
  const body = storedBody(input.Body, call);
  const name = checksumNameOf({ ...input }) ?? checksumNames.find((each) => checksumOfBody(body, each) !== undefined);
  const checksum = checksumOfPart(name, body, upload, call);
  const part: UploadedPart = {
    number: input.PartNumber,
    body: blobOf(body),
    lastModified: lastModified(call),
    ...(checksum === undefined ? {} : { checksum }),
  };
  putPart(call, bucket.name, upload, part);
  return {
    ETag: `"${body.md5}"`,
    ...encryptionMembers(upload.encryption),
    ...(checksum === undefined ? {} : { [`Checksum${checksum.name}`]: checksum.value }),
  };
});
