import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { accountBlock, type AccountInput } from '../account-block.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_control_GetPublicAccessBlock.html */
export const getPublicAccessBlock = operation<AccountInput>((input, call) => {
  const block = accountBlock(input, call).get('account');
  if (block === undefined) {
    throw new ApiError('NoSuchPublicAccessBlockConfiguration', 'The public access block configuration was not found', {
      status: 404,
      members: { AccountId: input.AccountId },
    });
  }
  return { PublicAccessBlockConfiguration: block };
});
