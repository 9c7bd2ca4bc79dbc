import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { bucketOf, type BucketInput } from '../find-bucket.ts';
import { requireOwner } from '../require-owner.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketPolicy.html */
export const getBucketPolicy = operation<BucketInput>((input, call) => {
  const { name, policy } = requireOwner(bucketOf(input, call), call);
  if (policy === undefined) throw new ApiError('NoSuchBucketPolicy', 'The bucket policy does not exist', { members: { BucketName: name } });
  return { Policy: policy };
});
