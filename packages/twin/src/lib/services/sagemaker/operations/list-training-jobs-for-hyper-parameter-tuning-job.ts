import { childrenOf, tuningJob } from '../kinds/tuning-job.ts';
import { childSummary } from '../kinds/tuning-summaries.ts';
import { requireItem } from '../kit/items.ts';
import { text } from '../kit/members.ts';
import { trainingJob } from '../kinds/training-job.ts';
import { list } from '../kit/list.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListTrainingJobsForHyperParameterTuningJob.html */
export const listTrainingJobsForHyperParameterTuningJob = list('ListTrainingJobsForHyperParameterTuningJob', trainingJob, {
  order: 'Ascending',
  sortBy: 'Name',
  filters: { HyperParameterTuningJobName: () => true },
  items: (input, call) => {
    const parent = requireItem(call, tuningJob, text(input, 'HyperParameterTuningJobName'));
    return childrenOf(call, parent).map((child) => ({
      ...child,
      members: childSummary(child, text(input, 'HyperParameterTuningJobName')),
    }));
  },
});
