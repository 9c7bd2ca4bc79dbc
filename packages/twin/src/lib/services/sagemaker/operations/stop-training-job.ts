import { operation } from '../../../operation.ts';
import { validation } from '../kit/errors.ts';
import { requireItem, statusOf, updateItem } from '../kit/items.ts';
import { enter, trainingJob } from '../kinds/training-job.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_StopTrainingJob.html */
export const stopTrainingJob = operation<{ readonly TrainingJobName: string }>((input, call) => {
  const job = requireItem(call, trainingJob, input.TrainingJobName);
  const status = statusOf(trainingJob, job);
  if (status === 'Stopping') return {};
  if (status !== 'InProgress') throw validation(`The request was rejected because the training job is in status ${status}.`);
  const changes = { ...enter(job, call, 'Stopping', 'Stopping the training job'), TrainingJobStatus: 'Stopping' };
  updateItem(call, trainingJob, job, changes, { step: 'stopped', after: call.delays.stop });
  return {};
});
