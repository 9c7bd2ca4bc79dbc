import { operation } from '../../../operation.ts';
import { canonicalUserId, ownerElement } from '../canonical-user.ts';
import { bucketOf, type BucketInput } from '../find-bucket.ts';
import { encoderOf } from '../listing.ts';
import { listUploads } from '../list-uploads.ts';
import { pageSize } from '../page-size.ts';

interface Input extends BucketInput {
  readonly Prefix?: string;
  readonly Delimiter?: string;
  readonly EncodingType?: string;
  readonly KeyMarker?: string;
  readonly UploadIdMarker?: string;
  readonly MaxUploads?: number;
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListMultipartUploads.html */
export const listMultipartUploads = operation<Input>((input, call) => {
  const bucket = bucketOf(input, call);
  const { Prefix: prefix = '', Delimiter: delimiter = '', KeyMarker: keyMarker = '', MaxUploads: wanted = 1000 } = input;
  const uploadIdMarker = keyMarker === '' || input.UploadIdMarker === '' ? undefined : input.UploadIdMarker;
  const page = listUploads(call.state, bucket.name, {
    prefix,
    delimiter,
    keyMarker,
    uploadIdMarker,
    maximum: pageSize(wanted, 'max-uploads'),
  });
  const encode = encoderOf(input.EncodingType);
  return {
    Bucket: bucket.name,
    Prefix: encode(prefix),
    Delimiter: delimiter === '' ? undefined : encode(delimiter),
    KeyMarker: encode(keyMarker),
    UploadIdMarker: uploadIdMarker ?? '',
    MaxUploads: wanted,
    EncodingType: input.EncodingType,
    IsTruncated: page.next !== undefined,
    ...(page.next === undefined ? {} : { NextKeyMarker: encode(page.next.key), NextUploadIdMarker: page.next.id }),
    Uploads: page.uploads.map((upload) => ({
      UploadId: upload.id,
      Key: encode(upload.key),
      Initiated: upload.initiatedAt,
      StorageClass: upload.storageClass,
      Owner: ownerElement(upload.owner),
      Initiator: { ID: canonicalUserId(upload.initiator.account) },
      ChecksumAlgorithm: upload.checksum?.name,
      ChecksumType: upload.checksum?.type,
    })),
    ...(page.prefixes.length === 0 ? {} : { CommonPrefixes: page.prefixes.map((each) => ({ Prefix: encode(each) })) }),
  };
});
