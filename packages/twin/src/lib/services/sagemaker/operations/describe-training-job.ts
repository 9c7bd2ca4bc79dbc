import { describe } from '../kit/describe.ts';
import { trainingJob } from '../kinds/training-job.ts';

export const describeTrainingJob = describe('DescribeTrainingJob', trainingJob);
