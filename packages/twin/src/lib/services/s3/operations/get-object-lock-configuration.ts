import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { bucketOf, type BucketInput } from '../find-bucket.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectLockConfiguration.html */
export const getObjectLockConfiguration = operation<BucketInput>((input, call) => {
  const { name, objectLock } = bucketOf(input, call);
  if (objectLock === undefined) {
    throw new ApiError('ObjectLockConfigurationNotFoundError', 'Object Lock configuration does not exist for this bucket', {
      members: { BucketName: name },
    });
  }
  const rule = objectLock.defaultRetention;
  return {
    ObjectLockConfiguration: {
      ObjectLockEnabled: 'Enabled',
      ...(rule === undefined ? {} : { Rule: { DefaultRetention: { Mode: rule.mode, Days: rule.days, Years: rule.years } } }),
    },
  };
});
