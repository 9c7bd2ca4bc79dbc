import { operation } from '../../../operation.ts';
import { requireReader } from '../membership.ts';
import { type PageInput, pageOf } from '../pages.ts';
import { createAccountShape } from '../shapes.ts';
import { createAccountCollection } from '../store.ts';

export const listCreateAccountStatus = operation<PageInput & { readonly States?: readonly string[] }>((input, call) => {
  requireReader(call);
  const requests = call.state
    .table(createAccountCollection)
    .values()
    .filter((request) => input.States === undefined || input.States.length === 0 || input.States.includes(request.state));
  const page = pageOf(requests, (request) => request.id, input);
  return { CreateAccountStatuses: page.items.map(createAccountShape), NextToken: page.next };
});
