import { operation } from '../../../operation.ts';
import { parentNotFound } from '../errors.ts';
import { requireReader } from '../membership.ts';
import { type PageInput, pageOf } from '../pages.ts';
import { unitShape } from '../shapes.ts';
import { isParent, unitsIn } from '../tree.ts';

export const listOrganizationalUnitsForParent = operation<{ readonly ParentId: string } & PageInput>((input, call) => {
  const organization = requireReader(call);
  if (!isParent(call.state, organization, input.ParentId)) throw parentNotFound();
  const page = pageOf(unitsIn(call.state, input.ParentId), (unit) => unit.id, input);
  return { OrganizationalUnits: page.items.map(unitShape), NextToken: page.next };
});
