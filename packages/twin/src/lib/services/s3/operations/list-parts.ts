import { operation } from '../../../operation.ts';
import { canonicalUserId, ownerElement } from '../canonical-user.ts';
import { checkCustomerKey, customerKeyMd5, type CustomerKeyInput } from '../customer-key.ts';
import { bucketOf, type BucketInput } from '../find-bucket.ts';
import { pageSize } from '../page-size.ts';
import { partsOf, uploadOf } from '../uploads.ts';

interface Input extends BucketInput, CustomerKeyInput {
  readonly Key: string;
  readonly UploadId: string;
  readonly MaxParts?: number;
  readonly PartNumberMarker?: string | number;
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListParts.html */
export const listParts = operation<Input>((input, call) => {
  const bucket = bucketOf(input, call);
  const upload = uploadOf(input, call);
  if (customerKeyMd5(input) !== undefined) checkCustomerKey(input, upload.encryption);
  const marker = Number(input.PartNumberMarker ?? 0);
  const maximum = pageSize(input.MaxParts, 'max-parts');
  const after = partsOf(call, bucket.name, upload).filter((part) => part.number > marker);
  const page = after.slice(0, maximum);
  return {
    Bucket: bucket.name,
    Key: upload.key,
    UploadId: upload.id,
    PartNumberMarker: marker,
    NextPartNumberMarker: page.at(-1)?.number ?? 0,
    MaxParts: maximum,
    IsTruncated: after.length > page.length,
    Parts: page.map(({ number, body, lastModified, checksum }) => ({
      PartNumber: number,
      LastModified: lastModified,
      ETag: `"${body.md5}"`,
      Size: body.size,
      ...(checksum === undefined ? {} : { [`Checksum${checksum.name}`]: checksum.value }),
    })),
    Initiator: { ID: upload.initiator.account === upload.owner ? canonicalUserId(upload.owner) : upload.initiator.arn },
    Owner: ownerElement(upload.owner),
    StorageClass: upload.storageClass,
    ChecksumAlgorithm: upload.checksum?.name,
    ChecksumType: upload.checksum?.type,
  };
});
