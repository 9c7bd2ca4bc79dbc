import { createAutoML } from '../kinds/auto-ml-job.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateAutoMLJobV2.html */
export const createAutoMLJobV2 = createAutoML(2);
