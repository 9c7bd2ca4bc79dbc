import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { requireReader } from '../membership.ts';
import { createAccountShape } from '../shapes.ts';
import { createAccountCollection } from '../store.ts';

export const describeCreateAccountStatus = operation<{ readonly CreateAccountRequestId: string }>((input, call) => {
  requireReader(call);
  const request = call.state.table(createAccountCollection).get(input.CreateAccountRequestId);
  if (request === undefined) {
    throw new ApiError(
      'CreateAccountStatusNotFoundException',
      "We can't find a create account request with the CreateAccountRequestId that you specified.",
    );
  }
  return { CreateAccountStatus: createAccountShape(request) };
});
