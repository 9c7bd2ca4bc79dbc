import { operation } from '../../../operation.ts';
import { unitNotFound } from '../errors.ts';
import { requireReader } from '../membership.ts';
import { unitShape } from '../shapes.ts';
import { unitsCollection } from '../store.ts';

export const describeOrganizationalUnit = operation<{ readonly OrganizationalUnitId: string }>((input, call) => {
  requireReader(call);
  const unit = call.state.table(unitsCollection).get(input.OrganizationalUnitId);
  if (unit === undefined) throw unitNotFound();
  return { OrganizationalUnit: unitShape(unit) };
});
