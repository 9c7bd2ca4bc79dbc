import { featureGroup } from '../kinds/feature-group.ts';
import { update } from '../kit/update.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DeleteFeatureGroup.html */
export const deleteFeatureGroup = update(featureGroup, {
  changes: () => ({ FeatureGroupStatus: 'Deleting' }),
  next: (call) => ({ step: 'deleted', after: call.delays.stop }),
  output: () => ({}),
});
