import { resourceInUse, resourceNotFound } from '../kit/errors.ts';
import type { Kind } from '../kit/kind.ts';

/** Keys are `DOMAIN/NAME`. */
export const space: Kind = {
  type: 'space',
  nameMember: 'SpaceName',
  arnMember: 'SpaceArn',
  statusMember: 'Status',
  missing: (_arn, name) => resourceNotFound(`Space [${name}] does not exist.`),
  exists: (arn) => resourceInUse(`Space already exists: ${arn}`),
  steps: { inService: () => ({ changes: { Status: 'InService' } }), deleted: () => ({ remove: true }) },
};
