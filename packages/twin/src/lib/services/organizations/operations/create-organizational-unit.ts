import { quota } from '@paddock/aws-data/quotas';
import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { constraint, parentNotFound } from '../errors.ts';
import { attachFullAccess } from '../full-access.ts';
import { requireManagement } from '../membership.ts';
import { unitShape } from '../shapes.ts';
import { type Tag, unitsCollection } from '../store.ts';
import { putTags } from '../tags.ts';
import { depthOf, isParent, unitsIn } from '../tree.ts';

export const createOrganizationalUnit = operation<{ readonly ParentId: string; readonly Name: string; readonly Tags?: readonly Tag[] }>(
  (input, call) => {
    const organization = requireManagement(call);
    const { state, ids } = call;
    if (!isParent(state, organization, input.ParentId)) throw parentNotFound();
    if (unitsIn(state, input.ParentId).some((unit) => unit.name.toLowerCase() === input.Name.toLowerCase())) {
      throw new ApiError('DuplicateOrganizationalUnitException', 'An OU with the same name already exists.');
    }
    if (depthOf(state, input.ParentId) >= quota('organizations/ou-depth').value) {
      throw constraint('OU_DEPTH_LIMIT_EXCEEDED', 'You attempted to create an organizational unit (OU) that is too many levels deep.');
    }
    if (state.table(unitsCollection).size >= quota('organizations/ous').value) {
      throw constraint(
        'OU_NUMBER_LIMIT_EXCEEDED',
        'You attempted to exceed the number of organizational units (OUs) that you can have in an organization.',
      );
    }
    const id = `ou-${organization.rootId.slice(2)}-${ids.lower(8)}`;
    const unit = {
      id,
      arn: `arn:aws:organizations::${organization.managementAccount}:ou/${organization.id}/${id}`,
      name: input.Name,
      parentId: input.ParentId,
    };
    state.table(unitsCollection).put(id, unit);
    attachFullAccess(call, organization, id);
    putTags(call, id, input.Tags ?? []);
    return { OrganizationalUnit: unitShape(unit) };
  },
);
