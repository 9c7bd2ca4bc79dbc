import type { Call, Members } from '../../../operation.ts';
import { jobExists, jobNotFound } from '../kit/errors.ts';
import { allItems, createItem, updateItem } from '../kit/items.ts';
import type { Kind, Progress } from '../kit/kind.ts';
import { listed, nested, text } from '../kit/members.ts';
import type { Item } from '../store.ts';
import { enter, startingMembers, trainingJob } from './training-job.ts';
import { drawHyperParameters } from './tuned-hyper-parameters.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeHyperParameterTuningJob.html */
export const tuningJob: Kind = {
  type: 'hyper-parameter-tuning-job',
  nameMember: 'HyperParameterTuningJobName',
  arnMember: 'HyperParameterTuningJobArn',
  statusMember: 'HyperParameterTuningJobStatus',
  missing: jobNotFound,
  exists: jobExists('hyper parameter tuning job'),
  steps: {
    /** Launches as many training jobs as may run together, and looks again when those have ended. */
    launch: (item, call) => {
      const limits = nested(nested(item.members, 'HyperParameterTuningJobConfig'), 'ResourceLimits');
      const children = childrenOf(call, item);
      const running = children.filter(isRunning).length;
      const left = Number(limits['MaxNumberOfTrainingJobs'] ?? 1) - children.length;
      if (left <= 0 && running === 0) return ended(call, 'Completed');
      const wanted = Math.min(left, Number(limits['MaxParallelTrainingJobs']) - running);
      for (let index = 0; index < wanted; index++) launchChild(call, item, children.length + index + 1);
      return { next: { step: 'launch', after: 2 * call.delays.trainingJobStart + call.delays.trainingJob } };
    },
    stopped: (_item, call) => ended(call, 'Stopped'),
  },
};

function ended(call: Call, status: string): Progress {
  return { changes: { HyperParameterTuningJobStatus: status, HyperParameterTuningEndTime: call.now } };
}

/** In the order of their launch. */
export function childrenOf(call: Call, item: Item): readonly Item[] {
  return allItems(call, trainingJob).filter((child) => child.members['TuningJobArn'] === item.arn);
}

export function isRunning(child: Item): boolean {
  return /^(InProgress|Stopping)$/.test(text(child.members, 'TrainingJobStatus'));
}

/** Stops the training jobs that still run. */
export function stopChildren(call: Call, item: Item): void {
  for (const child of childrenOf(call, item)) {
    if (child.members['TrainingJobStatus'] !== 'InProgress') continue;
    const changes = { ...enter(child, call, 'Stopping', 'Stopping the training job'), TrainingJobStatus: 'Stopping' };
    updateItem(call, trainingJob, child, changes, { step: 'stopped', after: call.delays.stop });
  }
}

/** The definitions of a tuning job, whether it was given one or several. */
export function definitionsOf(members: Members): readonly Members[] {
  const one = members['TrainingJobDefinition'] as Members | undefined;
  return one === undefined ? listed(members, 'TrainingJobDefinitions') : [one];
}

/** A training job as SageMaker makes it for a tuning job: with the tuning job's tags, and one set of hyperparameters. */
function launchChild(call: Call, item: Item, number: number): void {
  const definitions = definitionsOf(item.members);
  const definition = definitions[(number - 1) % definitions.length]!;
  const { DefinitionName, HyperParameterRanges, StaticHyperParameters, TuningObjective: _objective, ...rest } = definition;
  const config = nested(item.members, 'HyperParameterTuningJobConfig');
  const ranges = (HyperParameterRanges ?? config['ParameterRanges'] ?? {}) as Members;
  const tuned = drawHyperParameters(call, ranges);
  const name = `${text(item.members, 'HyperParameterTuningJobName').slice(0, 50)}-${String(number).padStart(3, '0')}-${call.ids.hex(8)}`;
  createItem(call, trainingJob, {
    path: name,
    members: {
      ...rest,
      TrainingJobName: name,
      TuningJobArn: item.arn,
      HyperParameters: { ...(StaticHyperParameters as Members | undefined), ...tuned },
      ModelArtifacts: {},
      ...startingMembers(call),
    },
    tags: item.tags,
    hidden: { tuned, definitionName: DefinitionName },
    next: { step: 'download', after: call.delays.trainingJobStart / 2 },
  });
}
