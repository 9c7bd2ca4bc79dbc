import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { bucketOf, type BucketInput } from '../find-bucket.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketTagging.html */
export const getBucketTagging = operation<BucketInput>((input, call) => {
  const { name, tags } = bucketOf(input, call);
  if (tags.length === 0) throw new ApiError('NoSuchTagSet', 'The TagSet does not exist', { members: { BucketName: name } });
  return { TagSet: tags };
});
