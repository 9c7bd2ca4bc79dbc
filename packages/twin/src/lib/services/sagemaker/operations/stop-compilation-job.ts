import { compilationJob } from '../kinds/compilation-job.ts';
import { stopJob } from '../kit/job.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_StopCompilationJob.html */
export const stopCompilationJob = stopJob(compilationJob);
