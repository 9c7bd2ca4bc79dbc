import { text } from '../kit/members.ts';
import { pathOf } from '../kit/paths.ts';
import { featureGroup } from '../kinds/feature-group.ts';
import { describe } from '../kit/describe.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeFeatureGroup.html */
export const describeFeatureGroup = describe('DescribeFeatureGroup', featureGroup, {
  path: (input, call) => pathOf(call, featureGroup, text(input, 'FeatureGroupName')),
  // The model requires a token; all features are on one page.
  more: () => ({ NextToken: '' }),
});
