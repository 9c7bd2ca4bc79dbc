import { processingJob } from '../kinds/processing-job.ts';
import { stopJob } from '../kit/job.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_StopProcessingJob.html */
export const stopProcessingJob = stopJob(processingJob);
