import { text } from '../kit/members.ts';
import { pathOf } from '../kit/paths.ts';
import { trialComponent } from '../kinds/experiment-trial-component.ts';
import { describe } from '../kit/describe.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeTrialComponent.html */
export const describeTrialComponent = describe('DescribeTrialComponent', trialComponent, {
  path: (input, call) => pathOf(call, trialComponent, text(input, 'TrialComponentName')),
});
