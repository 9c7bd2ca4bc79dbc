import { countersOf } from '../kinds/tuning-summaries.ts';
import { tuningJob } from '../kinds/tuning-job.ts';
import { describe } from '../kit/describe.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeHyperParameterTuningJob.html */
export const describeHyperParameterTuningJob = describe('DescribeHyperParameterTuningJob', tuningJob, {
  more: (item, call) => countersOf(call, item),
});
