import { compilationJob } from '../kinds/compilation-job.ts';
import { describe } from '../kit/describe.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeCompilationJob.html */
export const describeCompilationJob = describe('DescribeCompilationJob', compilationJob);
