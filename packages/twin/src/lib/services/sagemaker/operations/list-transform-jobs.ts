import { transformJob } from '../kinds/transform-job.ts';
import { list } from '../kit/list.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListTransformJobs.html */
export const listTransformJobs = list('ListTransformJobs', transformJob, { order: 'Descending' });
