import { processingJob } from '../kinds/processing-job.ts';
import { list } from '../kit/list.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListProcessingJobs.html */
export const listProcessingJobs = list('ListProcessingJobs', processingJob, { order: 'Ascending' });
