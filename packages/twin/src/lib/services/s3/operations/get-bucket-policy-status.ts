import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { bucketOf, type BucketInput } from '../find-bucket.ts';
import { isPublicPolicyText } from '../public-policy.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketPolicyStatus.html */
export const getBucketPolicyStatus = operation<BucketInput>((input, call) => {
  const { name, policy } = bucketOf(input, call);
  if (policy === undefined) throw new ApiError('NoSuchBucketPolicy', 'The bucket policy does not exist', { members: { BucketName: name } });
  return { PolicyStatus: { IsPublic: isPublicPolicyText(policy) } };
});
