import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { bucketOf, type BucketInput } from '../find-bucket.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketOwnershipControls.html */
export const getBucketOwnershipControls = operation<BucketInput>((input, call) => {
  const { name, ownership } = bucketOf(input, call);
  if (ownership === undefined)
    throw new ApiError('OwnershipControlsNotFoundError', 'The bucket ownership controls were not found', { members: { BucketName: name } });
  return { OwnershipControls: { Rules: [{ ObjectOwnership: ownership }] } };
});
