import { validation } from '../kit/errors.ts';
import type { Kind } from '../kit/kind.ts';

/** Keys are `GROUP/VERSION`, and `NAME` for packages outside any group. */
export const modelPackage: Kind = {
  type: 'model-package',
  nameMember: 'ModelPackageName',
  arnMember: 'ModelPackageArn',
  statusMember: 'ModelPackageStatus',
  modifiedMember: undefined,
  missing: (arn) => validation(`ModelPackage ${arn} does not exist.`),
  exists: (arn) => validation(`Model Package already exists: ${arn}`),
  steps: {
    validate: (_item, call) => ({
      changes: { ModelPackageStatus: 'InProgress' },
      next: { step: 'complete', after: call.delays.trainingJob },
    }),
    complete: () => ({ changes: { ModelPackageStatus: 'Completed' } }),
  },
};
