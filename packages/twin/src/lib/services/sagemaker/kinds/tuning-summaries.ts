import type { Call, Members } from '../../../operation.ts';
import { text } from '../kit/members.ts';
import type { Item } from '../store.ts';
import { childrenOf, isRunning } from './tuning-job.ts';

/** `TrainingJobStatusCounters` and `ObjectiveStatusCounters` of a tuning job. */
export function countersOf(call: Call, item: Item): Members {
  const children = childrenOf(call, item);
  const count = (status: string): number => children.filter((child) => child.members['TrainingJobStatus'] === status).length;
  const running = children.filter(isRunning).length;
  return {
    TrainingJobStatusCounters: {
      Completed: count('Completed'),
      InProgress: running,
      RetryableError: 0,
      NonRetryableError: count('Failed'),
      Stopped: count('Stopped'),
    },
    // No container runs, so no objective is ever reported.
    ObjectiveStatusCounters: { Succeeded: 0, Pending: running, Failed: children.length - running },
  };
}

/** A training job as `ListTrainingJobsForHyperParameterTuningJob` shows it. */
export function childSummary(child: Item, tuningJobName: string): Members {
  return {
    ...child.members,
    TrainingJobDefinitionName: child.hidden?.['definitionName'],
    TuningJobName: tuningJobName,
    TunedHyperParameters: child.hidden?.['tuned'] ?? {},
    ObjectiveStatus: /^(InProgress|Stopping)$/.test(text(child.members, 'TrainingJobStatus')) ? 'Pending' : 'Failed',
  };
}
