import { autoMLJob } from '../kinds/auto-ml-job.ts';
import { stopJob } from '../kit/job.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_StopAutoMLJob.html */
export const stopAutoMLJob = stopJob(autoMLJob);
