import type { Call, Members } from '../../../operation.ts';
import { jobExists, jobNotFound } from '../kit/errors.ts';
import type { Kind, Progress } from '../kit/kind.ts';
import type { Item } from '../store.ts';

interface Transition {
  readonly Status: string;
  readonly StartTime: number;
  readonly EndTime?: number;
  readonly StatusMessage: string;
}

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeTrainingJob.html, `SecondaryStatus` */
export const trainingJob: Kind = {
  type: 'training-job',
  nameMember: 'TrainingJobName',
  arnMember: 'TrainingJobArn',
  statusMember: 'TrainingJobStatus',
  missing: jobNotFound,
  exists: jobExists('training job'),
  steps: {
    download: (item, call) => ({
      changes: enter(item, call, 'Downloading', 'Downloading input data'),
      next: { step: 'train', after: call.delays.trainingJobStart / 2 },
    }),
    train: (item, call) => {
      const longest = longestRun(item);
      const tooLong = longest < call.delays.trainingJob;
      return {
        changes: {
          ...enter(item, call, 'Training', 'Training image download completed. Training in progress.'),
          TrainingStartTime: call.now,
        },
        next: { step: tooLong ? 'runOut' : 'upload', after: Math.min(longest, call.delays.trainingJob) },
      };
    },
    upload: (item, call) => ({
      changes: enter(item, call, 'Uploading', 'Uploading generated training model'),
      next: { step: 'complete', after: call.delays.trainingJobStart / 2 },
    }),
    complete: (item, call) => end(item, call, 'Completed', 'Completed', 'Training job completed'),
    runOut: (item, call) => end(item, call, 'Stopped', 'MaxRuntimeExceeded', 'Training job runtime exceeded MaxRuntimeInSeconds provided'),
    stopped: (item, call) => end(item, call, 'Stopped', 'Stopped', 'Training job stopped'),
  },
};

/** The members of a job that has just been accepted. */
export function startingMembers(call: Call): Members {
  return {
    TrainingJobStatus: 'InProgress',
    SecondaryStatus: 'Starting',
    SecondaryStatusTransitions: [transition(call, 'Starting', 'Preparing the instances for training')],
  };
}

/** The members of a job that enters another secondary status. */
export function enter(item: Item, call: Call, status: string, message: string): Members {
  const before = (item.members['SecondaryStatusTransitions'] ?? []) as readonly Transition[];
  const closed = before.map((each, index) =>
    index === before.length - 1 && each.EndTime === undefined ? { ...each, EndTime: call.now } : each,
  );
  return { SecondaryStatus: status, SecondaryStatusTransitions: [...closed, transition(call, status, message)] };
}

/** Jobs that were stopped before they ran have no times of training and no model. */
function end(item: Item, call: Call, status: string, secondary: string, message: string): Progress {
  const started = item.members['TrainingStartTime'] as number | undefined;
  const entered = enter(item, call, secondary, message);
  const transitions = entered['SecondaryStatusTransitions'] as readonly Transition[];
  const last = transitions.at(-1)!;
  const changes = {
    ...entered,
    SecondaryStatusTransitions: [...transitions.slice(0, -1), { ...last, EndTime: call.now }],
    TrainingJobStatus: status,
    TrainingEndTime: call.now,
  };
  if (started === undefined) return { changes };
  const seconds = Math.round((call.now - started) / 1000);
  return { changes: { ...changes, ModelArtifacts: modelArtifacts(item), TrainingTimeInSeconds: seconds, BillableTimeInSeconds: seconds } };
}

function modelArtifacts(item: Item): Members {
  const { S3OutputPath } = item.members['OutputDataConfig'] as { readonly S3OutputPath: string };
  return { S3ModelArtifacts: `${S3OutputPath.replace(/\/+$/, '')}/${String(item.members['TrainingJobName'])}/output/model.tar.gz` };
}

function transition(call: Call, status: string, message: string): Transition {
  return { Status: status, StartTime: call.now, StatusMessage: message };
}

/** In milliseconds; a day when the job does not say. */
function longestRun(item: Item): number {
  const condition = item.members['StoppingCondition'] as { readonly MaxRuntimeInSeconds?: number } | undefined;
  return (condition?.MaxRuntimeInSeconds ?? 86_400) * 1000;
}
