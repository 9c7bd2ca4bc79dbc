import { operation } from '../../../operation.ts';
import { resourceInUse } from '../kit/errors.ts';
import { removeItem, requireItem, statusOf } from '../kit/items.ts';
import { trainingJob } from '../kinds/training-job.ts';

/** Only jobs that have ended; the name can then be used again. https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DeleteTrainingJob.html */
export const deleteTrainingJob = operation<{ readonly TrainingJobName: string }>((input, call) => {
  const job = requireItem(call, trainingJob, input.TrainingJobName);
  const status = statusOf(trainingJob, job);
  if (status === 'InProgress' || status === 'Stopping') {
    throw resourceInUse(`Training job ${job.arn} is in status ${status}: only training jobs in a terminal state can be deleted.`);
  }
  removeItem(call, trainingJob, job);
  return {};
});
