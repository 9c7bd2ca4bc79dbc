import { experiment } from '../kinds/experiment.ts';
import { describe } from '../kit/describe.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeExperiment.html */
export const describeExperiment = describe('DescribeExperiment', experiment);
