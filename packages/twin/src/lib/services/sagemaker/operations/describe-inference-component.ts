import { inferenceComponent } from '../kinds/inference-component.ts';
import { describe } from '../kit/describe.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeInferenceComponent.html */
export const describeInferenceComponent = describe('DescribeInferenceComponent', inferenceComponent);
