import { operation, type Members } from '../../../operation.ts';
import { checksumMembers } from '../checksums.ts';
import { checkCustomerKey, type CustomerKeyInput } from '../customer-key.ts';
import { bucketOf } from '../find-bucket.ts';
import { objectForRead, shownVersionId, type ObjectInput } from '../find-object.ts';
import type { StoredObject } from '../store.ts';
import { pageSize } from '../page-size.ts';

interface Input extends ObjectInput, CustomerKeyInput {
  readonly ObjectAttributes: readonly string[];
  readonly MaxParts?: number;
  readonly PartNumberMarker?: string | number;
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectAttributes.html */
export const getObjectAttributes = operation<Input>((input, call) => {
  const bucket = bucketOf(input, call);
  const object = objectForRead(input, call, bucket, 'GET');
  checkCustomerKey(input, object.encryption);
  const wants = (name: string): boolean => input.ObjectAttributes.includes(name);
  return {
    LastModified: object.lastModified,
    VersionId: shownVersionId(bucket, object),
    ...(wants('ETag') ? { ETag: object.etag } : {}),
    ...(wants('Checksum') ? { Checksum: checksumMembers(object, call.blobs) } : {}),
    ...(wants('ObjectParts') && object.parts !== undefined ? { ObjectParts: partsOf(object, input) } : {}),
    ...(wants('StorageClass') ? { StorageClass: object.storageClass } : {}),
    ...(wants('ObjectSize') ? { ObjectSize: object.body.size } : {}),
  };
});

/** Parts one by one only where each has a checksum of its own. */
function partsOf(object: StoredObject, input: Input): Members {
  const parts = object.parts ?? [];
  if (object.checksum.type !== 'COMPOSITE') return { TotalPartsCount: parts.length };
  const marker = Number(input.PartNumberMarker ?? 0);
  const maximum = pageSize(input.MaxParts, 'max-parts');
  const after = parts.filter((part) => part.number > marker);
  const page = after.slice(0, maximum);
  return {
    TotalPartsCount: parts.length,
    PartNumberMarker: marker,
    NextPartNumberMarker: page.at(-1)?.number ?? 0,
    MaxParts: maximum,
    IsTruncated: after.length > page.length,
    Parts: page.map((part) => ({ PartNumber: part.number, Size: part.size, [`Checksum${object.checksum.name}`]: part.checksum })),
  };
}
