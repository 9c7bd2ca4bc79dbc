import { operation } from '../../../operation.ts';
import { invalidRequest, malformedXml } from '../errors.ts';
import { bucketOf } from '../find-bucket.ts';
import { objectForChange, type ObjectInput } from '../find-object.ts';
import { replaceVersion } from '../object-versions.ts';

interface Input extends ObjectInput {
  readonly LegalHold?: { readonly Status?: 'ON' | 'OFF' };
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectLegalHold.html */
export const putObjectLegalHold = operation<Input>((input, call) => {
  const bucket = bucketOf(input, call);
  if (bucket.objectLock === undefined) throw invalidRequest('Bucket is missing Object Lock Configuration');
  const object = objectForChange(input, call, bucket, 'PUT');
  const status = input.LegalHold?.Status;
  if (status === undefined) throw malformedXml();
  replaceVersion(call.state, bucket.name, { ...object, lock: { ...object.lock, legalHold: status === 'ON' } });
  return {};
});
