import type { Handler } from '../../../operation.ts';
import { processingJob, processOf } from '../kinds/processing-job.ts';
import { findItem, updateItem } from '../kit/items.ts';
import { stopJob } from '../kit/job.ts';
import { text } from '../kit/members.ts';

const stop = stopJob(processingJob);

/** A process that runs has gone when the job is `Stopped`, not after a time. https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_StopProcessingJob.html */
export const stopProcessingJob: Handler = (input, call) => {
  const item = findItem(call, processingJob, text(input, 'ProcessingJobName'));
  const id = item === undefined ? undefined : processOf(item);
  const runs = item?.members['ProcessingJobStatus'] === 'InProgress' && item.members['ProcessingStartTime'] !== undefined;
  if (item === undefined || id === undefined || !runs) return stop(input, call);
  updateItem(call, processingJob, item, { ProcessingJobStatus: 'Stopping' });
  call.processes?.stop(id);
  return {};
};
