import { createAutoML } from '../kinds/auto-ml-job.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateAutoMLJob.html */
export const createAutoMLJob = createAutoML(1);
