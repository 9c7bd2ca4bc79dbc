import { operation } from '../../../operation.ts';
import { stopChildren, tuningJob } from '../kinds/tuning-job.ts';
import { validation } from '../kit/errors.ts';
import { requireItem, statusOf, updateItem } from '../kit/items.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_StopHyperParameterTuningJob.html */
export const stopHyperParameterTuningJob = operation<{ readonly HyperParameterTuningJobName: string }>((input, call) => {
  const item = requireItem(call, tuningJob, input.HyperParameterTuningJobName);
  const status = statusOf(tuningJob, item);
  if (status === 'Stopping') return {};
  if (status !== 'InProgress') throw validation(`The request was rejected because the hyper parameter tuning job is in status ${status}.`);
  stopChildren(call, item);
  updateItem(call, tuningJob, item, { HyperParameterTuningJobStatus: 'Stopping' }, { step: 'stopped', after: call.delays.stop });
  return {};
});
