import { resourceInUse } from '../kit/errors.ts';
import { text } from '../kit/members.ts';
import { processingJob } from '../kinds/processing-job.ts';
import { remove } from '../kit/remove.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DeleteProcessingJob.html */
export const deleteProcessingJob = remove(processingJob, {
  check: (item) => {
    const status = text(item.members, 'ProcessingJobStatus');
    if (status === 'InProgress' || status === 'Stopping')
      throw resourceInUse(`Processing job ${item.arn} is in status ${status}: only jobs that have ended can be deleted.`);
  },
});
