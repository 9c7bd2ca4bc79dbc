import { autoMLJob } from '../kinds/auto-ml-job.ts';
import { describe } from '../kit/describe.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeAutoMLJob.html */
export const describeAutoMLJob = describe('DescribeAutoMLJob', autoMLJob);
