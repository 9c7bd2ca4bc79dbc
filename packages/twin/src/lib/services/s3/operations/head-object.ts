import { operation } from '../../../operation.ts';
import { checkReadConditions, type ReadConditions } from '../conditions.ts';
import { checkCustomerKey, type CustomerKeyInput } from '../customer-key.ts';
import { bucketOf } from '../find-bucket.ts';
import { objectForRead, type ObjectInput } from '../find-object.ts';
import { objectMembers, type ReadOptions } from '../object-output.ts';
import { wantedBytes, type PartInput } from '../object-part.ts';

interface Input extends ObjectInput, ReadConditions, CustomerKeyInput, ReadOptions, PartInput {}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html Needs no KMS key: it reads no data. */
export const headObject = operation<Input>((input, call) => {
  const bucket = bucketOf(input, call);
  const object = objectForRead(input, call, bucket, 'HEAD');
  checkReadConditions(input, object);
  checkCustomerKey(input, object.encryption);
  const { size } = object.body;
  const range = wantedBytes(input, object);
  return {
    ...objectMembers(object, input, call, bucket, range !== undefined && (input.PartNumber === undefined || object.parts !== undefined)),
    ContentLength: range === undefined ? size : range.end - range.start + 1,
    ContentRange: range === undefined ? undefined : `bytes ${range.start}-${range.end}/${size}`,
    PartsCount: input.PartNumber === undefined ? undefined : object.parts?.length,
    TagCount: object.tags.length === 0 ? undefined : object.tags.length,
  };
});
