import { countersOf } from '../kinds/tuning-summaries.ts';
import { nested } from '../kit/members.ts';
import { tuningJob } from '../kinds/tuning-job.ts';
import { list } from '../kit/list.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListHyperParameterTuningJobs.html */
export const listHyperParameterTuningJobs = list('ListHyperParameterTuningJobs', tuningJob, {
  order: 'Ascending',
  sortBy: 'Name',
  more: (item, call) => {
    const config = nested(item.members, 'HyperParameterTuningJobConfig');
    return { ...countersOf(call, item), Strategy: config['Strategy'], ResourceLimits: config['ResourceLimits'] };
  },
});
