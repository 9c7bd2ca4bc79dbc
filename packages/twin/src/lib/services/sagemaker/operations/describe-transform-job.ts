import { transformJob } from '../kinds/transform-job.ts';
import { describe } from '../kit/describe.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeTransformJob.html */
export const describeTransformJob = describe('DescribeTransformJob', transformJob);
