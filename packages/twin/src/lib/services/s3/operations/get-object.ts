import { operation } from '../../../operation.ts';
import { checkReadConditions, type ReadConditions } from '../conditions.ts';
import { checkCustomerKey, type CustomerKeyInput } from '../customer-key.ts';
import { decryptForRead } from '../encryption.ts';
import { bucketOf } from '../find-bucket.ts';
import { objectForRead, type ObjectInput } from '../find-object.ts';
import { objectMembers, type ReadOptions } from '../object-output.ts';
import { checkReadable, wantedBytes, type PartInput } from '../object-part.ts';

interface Input extends ObjectInput, ReadConditions, CustomerKeyInput, ReadOptions, PartInput {}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html */
export const getObject = operation<Input>((input, call) => {
  const bucket = bucketOf(input, call);
  const object = objectForRead(input, call, bucket, 'GET');
  checkReadConditions(input, object);
  checkCustomerKey(input, object.encryption);
  checkReadable(object, call.now);
  const { size, sha256 } = object.body;
  const range = wantedBytes(input, object);
  decryptForRead(call, object.encryption);
  const { start, end } = range ?? { start: 0, end: size - 1 };
  return {
    ...objectMembers(object, input, call, bucket, range !== undefined && (input.PartNumber === undefined || object.parts !== undefined)),
    Body: { kind: 'blob-range', sha256, start, end },
    ContentRange: range === undefined ? undefined : `bytes ${start}-${end}/${size}`,
    PartsCount: input.PartNumber === undefined ? undefined : object.parts?.length,
    TagCount: object.tags.length === 0 ? undefined : object.tags.length,
  };
});
