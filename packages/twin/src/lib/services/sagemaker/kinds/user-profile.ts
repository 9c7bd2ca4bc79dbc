import { resourceInUse, resourceNotFound } from '../kit/errors.ts';
import type { Kind } from '../kit/kind.ts';

/** Keys are `DOMAIN/NAME`. */
export const userProfile: Kind = {
  type: 'user-profile',
  nameMember: 'UserProfileName',
  arnMember: 'UserProfileArn',
  statusMember: 'Status',
  missing: (_arn, name) => resourceNotFound(`User Profile [${name}] does not exist.`),
  exists: (arn) => resourceInUse(`User Profile already exists: ${arn}`),
  steps: { inService: () => ({ changes: { Status: 'InService' } }), deleted: () => ({ remove: true }) },
};
