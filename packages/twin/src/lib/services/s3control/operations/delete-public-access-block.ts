import { operation } from '../../../operation.ts';
import { accountBlock, type AccountInput } from '../account-block.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_control_DeletePublicAccessBlock.html */
export const deletePublicAccessBlock = operation<AccountInput>((input, call) => {
  accountBlock(input, call).delete('account');
  return {};
});
