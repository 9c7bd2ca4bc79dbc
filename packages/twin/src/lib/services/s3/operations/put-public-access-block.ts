import { operation } from '../../../operation.ts';
import { bucketOf, putBucket, type BucketInput } from '../find-bucket.ts';
import { publicAccessBlockOf } from '../public-access-block.ts';
import type { PublicAccessBlock } from '../store.ts';

interface Input extends BucketInput {
  readonly PublicAccessBlockConfiguration: Readonly<Partial<PublicAccessBlock>>;
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutPublicAccessBlock.html */
export const putPublicAccessBlock = operation<Input>((input, call) => {
  putBucket(call, { ...bucketOf(input, call), publicAccessBlock: publicAccessBlockOf(input.PublicAccessBlockConfiguration) });
  return {};
});
