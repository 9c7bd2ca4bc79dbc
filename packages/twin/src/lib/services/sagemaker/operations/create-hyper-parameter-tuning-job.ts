import { definitionsOf } from '../kinds/tuning-job.ts';
import { validation } from '../kit/errors.ts';
import { nested, text } from '../kit/members.ts';
import { tuningJob } from '../kinds/tuning-job.ts';
import { create } from '../kit/create.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateHyperParameterTuningJob.html */
export const createHyperParameterTuningJob = create(tuningJob, {
  check: (input) => {
    if ((input['TrainingJobDefinition'] === undefined) === (input['TrainingJobDefinitions'] === undefined)) {
      throw validation('Exactly one of TrainingJobDefinition and TrainingJobDefinitions must be given.');
    }
    const limits = nested(nested(input, 'HyperParameterTuningJobConfig'), 'ResourceLimits');
    if (Number(limits['MaxParallelTrainingJobs']) > Number(limits['MaxNumberOfTrainingJobs'] ?? Number.POSITIVE_INFINITY)) {
      throw validation('MaxParallelTrainingJobs cannot be greater than MaxNumberOfTrainingJobs.');
    }
  },
  roles: (input) => definitionsOf(input).map((definition) => text(definition, 'RoleArn')),
  members: () => ({ HyperParameterTuningJobStatus: 'InProgress' }),
  next: () => ({ step: 'launch', after: 1_000 }),
});
