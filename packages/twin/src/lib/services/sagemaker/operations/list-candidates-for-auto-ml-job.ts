import { operation } from '../../../operation.ts';
import { autoMLJob } from '../kinds/auto-ml-job.ts';
import { requireItem } from '../kit/items.ts';

/** Always none: the twin trains nothing. https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListCandidatesForAutoMLJob.html */
export const listCandidatesForAutoMLJob = operation<{ readonly AutoMLJobName: string }>((input, call) => {
  requireItem(call, autoMLJob, input.AutoMLJobName);
  return { Candidates: [] };
});
