import { firstStep } from '../kit/job.ts';
import { processingJob } from '../kinds/processing-job.ts';
import { create } from '../kit/create.ts';
import { nested, text } from '../kit/members.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateProcessingJob.html */
export const createProcessingJob = create(processingJob, {
  members: () => ({ ProcessingJobStatus: 'InProgress' }),
  hidden: (input, call) =>
    call.processes?.claims(text(nested(input, 'AppSpecification'), 'ImageUri')) === true ? { process: call.ids.uuid() } : {},
  next: firstStep,
});
