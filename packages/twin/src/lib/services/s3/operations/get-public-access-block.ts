import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { bucketOf, type BucketInput } from '../find-bucket.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetPublicAccessBlock.html */
export const getPublicAccessBlock = operation<BucketInput>((input, call) => {
  const { name, publicAccessBlock } = bucketOf(input, call);
  if (publicAccessBlock === undefined) {
    throw new ApiError('NoSuchPublicAccessBlockConfiguration', 'The public access block configuration was not found', {
      members: { BucketName: name },
    });
  }
  return { PublicAccessBlockConfiguration: publicAccessBlock };
});
