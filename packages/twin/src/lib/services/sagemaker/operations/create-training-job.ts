import { operation, type Members } from '../../../operation.ts';
import { validation } from '../kit/errors.ts';
import { requireAssumableRole } from '../kit/execution-role.ts';
import { arnOf, createItem } from '../kit/items.ts';
import { startingMembers, trainingJob } from '../kinds/training-job.ts';
import type { Tag } from '../store.ts';

interface Input extends Members {
  readonly TrainingJobName: string;
  readonly RoleArn: string;
  readonly AlgorithmSpecification?: { readonly TrainingImage?: string; readonly AlgorithmName?: string };
  readonly StoppingCondition?: Members;
  readonly Tags?: readonly Tag[];
}

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateTrainingJob.html */
export const createTrainingJob = operation<Input>((input, call) => {
  const { Tags, ...members } = input;
  const algorithm = input.AlgorithmSpecification;
  if (algorithm !== undefined && (algorithm.TrainingImage === undefined) === (algorithm.AlgorithmName === undefined)) {
    throw validation('Exactly one of TrainingImage or AlgorithmName must be provided in AlgorithmSpecification.');
  }
  requireAssumableRole(call, input.RoleArn, arnOf(call, trainingJob, input.TrainingJobName));
  const job = createItem(call, trainingJob, {
    path: input.TrainingJobName,
    members: {
      ModelArtifacts: {},
      StoppingCondition: { MaxRuntimeInSeconds: 86_400 },
      ...flags(input),
      ...members,
      ...startingMembers(call),
    },
    tags: Tags,
    next: { step: 'download', after: call.delays.trainingJobStart / 2 },
  });
  return { TrainingJobArn: job.arn };
});

/** Flags that Describe shows also when the call did not have them. */
function flags(input: Members): Members {
  const names = ['EnableNetworkIsolation', 'EnableInterContainerTrafficEncryption', 'EnableManagedSpotTraining'];
  return Object.fromEntries(names.map((name) => [name, input[name] ?? false]));
}
