import { processingJob } from '../kinds/processing-job.ts';
import { describe } from '../kit/describe.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeProcessingJob.html */
export const describeProcessingJob = describe('DescribeProcessingJob', processingJob);
