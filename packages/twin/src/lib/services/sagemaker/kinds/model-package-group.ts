import { validation } from '../kit/errors.ts';
import type { Kind } from '../kit/kind.ts';

/** Hidden members: `policy`, the text of its resource policy, and `lastVersion`, which only grows. */
export const modelPackageGroup: Kind = {
  type: 'model-package-group',
  nameMember: 'ModelPackageGroupName',
  arnMember: 'ModelPackageGroupArn',
  statusMember: 'ModelPackageGroupStatus',
  modifiedMember: undefined,
  missing: (arn) => validation(`ModelPackageGroup ${arn} does not exist.`),
  exists: (arn) => validation(`Model Package Group already exists: ${arn}`),
};
