import { operation } from '../../../operation.ts';
import { publicAccessBlockOf } from '../../s3/public-access-block.ts';
import type { PublicAccessBlock } from '../../s3/store.ts';
import { accountBlock, type AccountInput } from '../account-block.ts';

interface Input extends AccountInput {
  readonly PublicAccessBlockConfiguration: Readonly<Partial<PublicAccessBlock>>;
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_control_PutPublicAccessBlock.html Holds for all of the account's buckets at once. */
export const putPublicAccessBlock = operation<Input>((input, call) => {
  accountBlock(input, call).put('account', publicAccessBlockOf(input.PublicAccessBlockConfiguration));
  return {};
});
