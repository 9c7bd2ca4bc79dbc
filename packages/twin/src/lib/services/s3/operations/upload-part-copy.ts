import { operation } from '../../../operation.ts';
import { blobOf } from '../body.ts';
import { checkCustomerKey, type CustomerKeyInput } from '../customer-key.ts';
import { copySourceOf, type CopySourceInput } from '../copy-source.ts';
import { encryptionMembers } from '../encryption.ts';
import { invalidArgument, invalidRequest } from '../errors.ts';
import { bucketOf, type BucketInput } from '../find-bucket.ts';
import { shownVersionId } from '../find-object.ts';
import { limits } from '../limits.ts';
import { checkPartNumber, checksumOfPart, copiedBytes } from '../upload-parts.ts';
import { putPart, uploadOf } from '../uploads.ts';
import { lastModified } from '../write-object.ts';

interface Input extends BucketInput, CopySourceInput, CustomerKeyInput {
  readonly Key: string;
  readonly UploadId: string;
  readonly PartNumber: number;
  readonly CopySourceRange?: string;
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_UploadPartCopy.html */
export const uploadPartCopy = operation<Input>((input, call) => {
  const bucket = bucketOf(input, call);
  checkPartNumber(input.PartNumber);
  const upload = uploadOf(input, call);
  checkCustomerKey(input, upload.encryption);
  const source = copySourceOf(input, call);
  const { size } = source.object.body;
  const range = rangeOf(input.CopySourceRange, size);
  if (range.end - range.start + 1 > limits.copyBytes)
    throw invalidRequest('The specified copy range is larger than the maximum allowable size for a copy source: 5368709120');
  const body = copiedBytes(source.object.body, range, call);
  const checksum = checksumOfPart(upload.checksum?.name, body, upload, call);
  const part = {
    number: input.PartNumber,
    body: blobOf(body),
    lastModified: lastModified(call),
    ...(checksum === undefined ? {} : { checksum }),
  };
  putPart(call, bucket.name, upload, part);
  return {
    CopySourceVersionId: shownVersionId(source.bucket, source.object),
    CopyPartResult: {
      ETag: `"${body.md5}"`,
      LastModified: lastModified(call),
      ...(checksum === undefined ? {} : { [`Checksum${checksum.name}`]: checksum.value }),
    },
    ...encryptionMembers(upload.encryption),
  };
});

/** `bytes=first-last`, both there and inside the source. */
function rangeOf(text: string | undefined, size: number): { readonly start: number; readonly end: number } {
  if (text === undefined) return { start: 0, end: size - 1 };
  const match = /^bytes=(\d+)-(\d+)$/.exec(text);
  if (match === null)
    throw invalidArgument(
      'The x-amz-copy-source-range value must be of the form bytes=first-last where first and last are the zero-based offsets of the first and last bytes to copy',
      'x-amz-copy-source-range',
      text,
    );
  const start = Number(match[1]);
  const end = Number(match[2]);
  if (start > end || end >= size)
    throw invalidArgument(`Range specified is not valid for source object of size: ${size}`, 'x-amz-copy-source-range', text);
  return { start, end };
}
