import { autoMLJob } from '../kinds/auto-ml-job.ts';
import { list } from '../kit/list.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListAutoMLJobs.html */
export const listAutoMLJobs = list('ListAutoMLJobs', autoMLJob, { order: 'Descending', sortBy: 'Name' });
