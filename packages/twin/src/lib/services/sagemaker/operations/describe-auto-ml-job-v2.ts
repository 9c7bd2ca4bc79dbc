import { autoMLJob } from '../kinds/auto-ml-job.ts';
import { describe } from '../kit/describe.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeAutoMLJobV2.html */
export const describeAutoMLJobV2 = describe('DescribeAutoMLJobV2', autoMLJob);
