import { transformJob } from '../kinds/transform-job.ts';
import { stopJob } from '../kit/job.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_StopTransformJob.html */
export const stopTransformJob = stopJob(transformJob);
