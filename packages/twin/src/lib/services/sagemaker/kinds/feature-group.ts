import { resourceInUse, resourceNotFound } from '../kit/errors.ts';
import type { Kind } from '../kit/kind.ts';

export const featureGroup: Kind = {
  type: 'feature-group',
  nameMember: 'FeatureGroupName',
  arnMember: 'FeatureGroupArn',
  statusMember: 'FeatureGroupStatus',
  missing: (_arn, name) => resourceNotFound(`Resource Not Found: Amazon SageMaker can't find a FeatureGroup with name ${name}`),
  exists: (_arn, name) => resourceInUse(`Resource Already Exists: FeatureGroup with name ${name} already exists. Choose a different name.`),
  steps: {
    created: ({ members }) => ({
      changes: {
        FeatureGroupStatus: 'Created',
        ...(members['OfflineStoreConfig'] === undefined ? {} : { OfflineStoreStatus: { Status: 'Active' } }),
      },
    }),
    updated: () => ({ changes: { LastUpdateStatus: { Status: 'Successful' } } }),
    deleted: () => ({ remove: true }),
  },
};
