import { quota } from '@paddock/aws-data/quotas';
import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { constraint } from '../errors.ts';
import { requireManagement } from '../membership.ts';
import { createAccountShape } from '../shapes.ts';
import { accountsCollection, createAccountCollection, type CreateAccountRequest, type Tag } from '../store.ts';

interface Input {
  readonly Email: string;
  readonly AccountName: string;
  readonly RoleName?: string;
  readonly Tags?: readonly Tag[];
}

/** Asynchronous, as on AWS: the answer is a request, whose end DescribeCreateAccountStatus shows. */
export const createAccount = operation<Input>((input, call) => {
  requireManagement(call);
  const requests = call.state.table(createAccountCollection);
  const running = requests.values().filter((request) => request.state === 'IN_PROGRESS');
  if (running.length >= quota('organizations/create-account-in-progress').value) {
    throw new ApiError(
      'TooManyRequestsException',
      'You have sent too many requests in too short a period of time. Wait for the accounts in progress to be created and try again.',
      {
        members: { Type: 'RATE' },
      },
    );
  }
  if (call.state.table(accountsCollection).size + running.length >= call.limits.accounts) {
    throw constraint('ACCOUNT_NUMBER_LIMIT_EXCEEDED', 'You have exceeded the allowed number of AWS accounts in your organization.');
  }
  const request: CreateAccountRequest = {
    id: `car-${call.ids.hex(32)}`,
    accountName: input.AccountName,
    email: input.Email,
    roleName: input.RoleName ?? 'OrganizationAccountAccessRole',
    state: 'IN_PROGRESS',
    requestedAt: call.now,
    tags: input.Tags ?? [],
  };
  requests.put(request.id, request);
  call.defer(call.now + call.delays.createAccount, 'complete-create-account', { id: request.id });
  return { CreateAccountStatus: createAccountShape(request) };
});
