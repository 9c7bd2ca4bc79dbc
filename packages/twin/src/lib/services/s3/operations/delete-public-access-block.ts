import { operation } from '../../../operation.ts';
import { bucketOf, putBucket, type BucketInput } from '../find-bucket.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeletePublicAccessBlock.html */
export const deletePublicAccessBlock = operation<BucketInput>((input, call) => {
  const { publicAccessBlock, ...rest } = bucketOf(input, call);
  if (publicAccessBlock !== undefined) putBucket(call, rest);
  return {};
});
