import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { accountNotFound } from '../errors.ts';
import { requireManagement } from '../membership.ts';
import { accountsCollection } from '../store.ts';
import { isParent } from '../tree.ts';

interface Input {
  readonly AccountId: string;
  readonly SourceParentId: string;
  readonly DestinationParentId: string;
}

export const moveAccount = operation<Input>((input, call) => {
  const organization = requireManagement(call);
  const accounts = call.state.table(accountsCollection);
  const account = accounts.get(input.AccountId);
  if (account === undefined) throw accountNotFound();
  if (!isParent(call.state, organization, input.SourceParentId) || account.parentId !== input.SourceParentId) {
    throw new ApiError('SourceParentNotFoundException', "We can't find a source root or OU with the ParentId that you specified.");
  }
  if (!isParent(call.state, organization, input.DestinationParentId)) {
    throw new ApiError(
      'DestinationParentNotFoundException',
      "We can't find the destination container (a root or OU) with the ParentId that you specified.",
    );
  }
  if (input.SourceParentId === input.DestinationParentId) {
    throw new ApiError('DuplicateAccountException', 'That account is already present in the specified destination.');
  }
  accounts.put(account.id, { ...account, parentId: input.DestinationParentId });
  return {};
});
