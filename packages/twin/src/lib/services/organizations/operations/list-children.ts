import { operation } from '../../../operation.ts';
import { parentNotFound } from '../errors.ts';
import { requireReader } from '../membership.ts';
import { type PageInput, pageOf } from '../pages.ts';
import { accountsIn, isParent, unitsIn } from '../tree.ts';

export const listChildren = operation<PageInput & { readonly ParentId: string; readonly ChildType: 'ACCOUNT' | 'ORGANIZATIONAL_UNIT' }>(
  (input, call) => {
    const organization = requireReader(call);
    if (!isParent(call.state, organization, input.ParentId)) throw parentNotFound();
    const children: readonly { readonly id: string }[] =
      input.ChildType === 'ACCOUNT' ? accountsIn(call.state, input.ParentId) : unitsIn(call.state, input.ParentId);
    const page = pageOf(children, (child) => child.id, input);
    return { Children: page.items.map(({ id }) => ({ Id: id, Type: input.ChildType })), NextToken: page.next };
  },
);
