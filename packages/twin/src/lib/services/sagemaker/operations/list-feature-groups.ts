import { nested } from '../kit/members.ts';
import { featureGroup } from '../kinds/feature-group.ts';
import { list } from '../kit/list.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListFeatureGroups.html */
export const listFeatureGroups = list('ListFeatureGroups', featureGroup, {
  order: 'Ascending',
  filters: {
    FeatureGroupStatusEquals: ({ members }, status: string) => members['FeatureGroupStatus'] === status,
    OfflineStoreStatusEquals: ({ members }, status: string) => nested(members, 'OfflineStoreStatus')['Status'] === status,
  },
});
