import { firstStep } from '../kit/job.ts';
import { processingJob } from '../kinds/processing-job.ts';
import { create } from '../kit/create.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateProcessingJob.html */
export const createProcessingJob = create(processingJob, {
  members: () => ({ ProcessingJobStatus: 'InProgress' }),
  next: firstStep,
});
