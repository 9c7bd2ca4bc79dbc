import { validation } from '../kit/errors.ts';
import { text } from '../kit/members.ts';
import { tuningJob } from '../kinds/tuning-job.ts';
import { remove } from '../kit/remove.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DeleteHyperParameterTuningJob.html */
export const deleteHyperParameterTuningJob = remove(tuningJob, {
  check: ({ members }) => {
    const status = text(members, 'HyperParameterTuningJobStatus');
    if (status === 'InProgress' || status === 'Stopping')
      throw validation(`The request was rejected because the hyper parameter tuning job is in status ${status}.`);
  },
});
