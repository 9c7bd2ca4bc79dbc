import { validation } from '../kit/errors.ts';
import { statusOf } from '../kit/items.ts';
import { listed, merged, text } from '../kit/members.ts';
import { pathOf } from '../kit/paths.ts';
import { featureGroup } from '../kinds/feature-group.ts';
import { update } from '../kit/update.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_UpdateFeatureGroup.html */
export const updateFeatureGroup = update(featureGroup, {
  path: (input, call) => pathOf(call, featureGroup, text(input, 'FeatureGroupName')),
  check: (item, input) => {
    const status = statusOf(featureGroup, item);
    if (status !== 'Created') throw validation(`Validation Error: FeatureGroup ${item.key} is in status ${status}.`);
    const present = listed(item.members, 'FeatureDefinitions').map((feature) => feature['FeatureName']);
    const again = listed(input, 'FeatureAdditions').find((feature) => present.includes(feature['FeatureName']));
    if (again !== undefined)
      throw validation(`Validation Error: feature ${text(again, 'FeatureName')} is already in FeatureGroup ${item.key}.`);
  },
  names: ['FeatureAdditions', 'OnlineStoreConfig', 'ThroughputConfig'],
  changes: ({ members }, input) => ({
    FeatureDefinitions: [...listed(members, 'FeatureDefinitions'), ...listed(input, 'FeatureAdditions')],
    ...merged(members, input, 'OnlineStoreConfig'),
    ...merged(members, input, 'ThroughputConfig'),
    LastUpdateStatus: { Status: 'InProgress' },
  }),
  next: (call) => ({ step: 'updated', after: call.delays.stop }),
});
