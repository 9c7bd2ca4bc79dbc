import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { malformedXml } from '../errors.ts';
import { bucketOf, putBucket, type BucketInput } from '../find-bucket.ts';

interface Input extends BucketInput {
  readonly VersioningConfiguration: { readonly Status?: 'Enabled' | 'Suspended'; readonly MFADelete?: 'Enabled' | 'Disabled' };
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketVersioning.html */
export const putBucketVersioning = operation<Input>((input, call) => {
  const bucket = bucketOf(input, call);
  const { Status: status, MFADelete: mfaDelete } = input.VersioningConfiguration;
  if (status === undefined) throw malformedXml();
  if (mfaDelete === 'Enabled') throw new ApiError('NotImplemented', 'The twin has no MFA devices, and so no MFA delete.');
  if (status === 'Suspended' && bucket.objectLock !== undefined) {
    throw new ApiError(
      'InvalidBucketState',
      'An Object Lock configuration is present on this bucket, so the versioning state cannot be changed.',
    );
  }
  putBucket(call, { ...bucket, versioning: status });
  return {};
});
