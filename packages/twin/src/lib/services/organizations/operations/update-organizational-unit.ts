import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { unitNotFound } from '../errors.ts';
import { requireManagement } from '../membership.ts';
import { unitShape } from '../shapes.ts';
import { unitsCollection } from '../store.ts';
import { unitsIn } from '../tree.ts';

export const updateOrganizationalUnit = operation<{ readonly OrganizationalUnitId: string; readonly Name?: string }>((input, call) => {
  requireManagement(call);
  const units = call.state.table(unitsCollection);
  const unit = units.get(input.OrganizationalUnitId);
  if (unit === undefined) throw unitNotFound();
  const name = input.Name ?? unit.name;
  if (unitsIn(call.state, unit.parentId).some((other) => other.id !== unit.id && other.name.toLowerCase() === name.toLowerCase())) {
    throw new ApiError('DuplicateOrganizationalUnitException', 'An OU with the same name already exists.');
  }
  const changed = { ...unit, name };
  units.put(unit.id, changed);
  return { OrganizationalUnit: unitShape(changed) };
});
