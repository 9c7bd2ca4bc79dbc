import { operation, type Members } from '../../../operation.ts';
import { validation } from '../kit/errors.ts';
import { requireItem, statusOf, updateItem } from '../kit/items.ts';
import { trainingJob } from '../kinds/training-job.ts';

interface Input {
  readonly TrainingJobName: string;
  readonly ProfilerConfig?: Members;
  readonly ProfilerRuleConfigurations?: readonly Members[];
  readonly ResourceConfig?: Members;
  readonly RemoteDebugConfig?: Members;
}

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_UpdateTrainingJob.html */
export const updateTrainingJob = operation<Input>((input, call) => {
  const job = requireItem(call, trainingJob, input.TrainingJobName);
  const status = statusOf(trainingJob, job);
  if (status !== 'InProgress') throw validation(`The request was rejected because the training job is in status ${status}.`);
  const merged = (name: 'ProfilerConfig' | 'ResourceConfig' | 'RemoteDebugConfig'): Members =>
    input[name] === undefined ? {} : { [name]: { ...(job.members[name] as Members | undefined), ...input[name] } };
  updateItem(call, trainingJob, job, {
    ...merged('ProfilerConfig'),
    ...merged('ResourceConfig'),
    ...merged('RemoteDebugConfig'),
    ...(input.ProfilerRuleConfigurations === undefined ? {} : { ProfilerRuleConfigurations: input.ProfilerRuleConfigurations }),
  });
  return { TrainingJobArn: job.arn };
});
