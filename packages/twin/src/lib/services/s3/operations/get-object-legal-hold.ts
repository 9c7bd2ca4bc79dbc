import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { invalidRequest } from '../errors.ts';
import { bucketOf } from '../find-bucket.ts';
import { objectForChange, type ObjectInput } from '../find-object.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectLegalHold.html */
export const getObjectLegalHold = operation<ObjectInput>((input, call) => {
  const bucket = bucketOf(input, call);
  if (bucket.objectLock === undefined) throw invalidRequest('Bucket is missing Object Lock Configuration');
  const { legalHold } = objectForChange(input, call, bucket, 'GET').lock;
  if (legalHold === undefined)
    throw new ApiError('NoSuchObjectLockConfiguration', 'The specified object does not have a ObjectLock configuration', {
      members: { Key: input.Key },
    });
  return { LegalHold: { Status: legalHold ? 'ON' : 'OFF' } };
});
