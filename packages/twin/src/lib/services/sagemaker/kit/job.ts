import type { Call, Handler, Members } from '../../../operation.ts';
import type { Item } from '../store.ts';
import { jobExists, jobNotFound, validation } from './errors.ts';
import { requireItem, statusOf, updateItem } from './items.ts';
import type { Kind, Next, Progress } from './kind.ts';
import { nested, text } from './members.ts';

/** What tells kinds of jobs apart. */
export interface JobFacts {
  readonly type: string;
  /** As messages say it: `processing job`. */
  readonly noun: string;
  /** `ProcessingJob`: with `Name`, `Arn` and `Status` the members. */
  readonly prefix: string;
  readonly statuses?: JobStatuses;
  /** `ProcessingStartTime`, `ProcessingEndTime` */
  readonly startedMember?: string;
  readonly endedMember: string;
  /** Members of a job that has completed. */
  readonly completed?: (item: Item, call: Call) => Members;
}

export interface JobStatuses {
  readonly starting: string;
  readonly running: string;
  readonly completed: string;
  readonly stopping: string;
  readonly stopped: string;
}

const usualStatuses: JobStatuses = {
  starting: 'InProgress',
  running: 'InProgress',
  completed: 'Completed',
  stopping: 'Stopping',
  stopped: 'Stopped',
};

export interface JobKind extends Kind {
  readonly facts: JobFacts;
  readonly statuses: JobStatuses;
  readonly statusMember: string;
}

/** A kind of job that starts, runs, and ends or is stopped. */
export function job(facts: JobFacts): JobKind {
  const statuses = facts.statuses ?? usualStatuses;
  const statusMember = `${facts.prefix}Status`;
  const end = (status: string, call: Call, more: Members = {}): Progress => ({
    changes: { [statusMember]: status, [facts.endedMember]: call.now, ...more },
  });
  return {
    facts,
    statuses,
    type: facts.type,
    nameMember: `${facts.prefix}Name`,
    arnMember: `${facts.prefix}Arn`,
    statusMember,
    missing: jobNotFound,
    exists: jobExists(facts.noun),
    steps: {
      run: (item, call) => {
        const longest = Number(nested(item.members, 'StoppingCondition')['MaxRuntimeInSeconds'] ?? Number.POSITIVE_INFINITY) * 1000;
        const tooLong = longest < call.delays.trainingJob;
        return {
          changes: { [statusMember]: statuses.running, ...(facts.startedMember === undefined ? {} : { [facts.startedMember]: call.now }) },
          next: { step: tooLong ? 'stopped' : 'complete', after: Math.min(longest, call.delays.trainingJob) },
        };
      },
      complete: (item, call) => end(statuses.completed, call, facts.completed?.(item, call)),
      stopped: (_item, call) => end(statuses.stopped, call),
    },
  };
}

/** The first step of a job's life. */
export const firstStep = (call: Call): Next => ({ step: 'run', after: call.delays.trainingJobStart });

/** A Stop operation of jobs. A job that is being stopped already is left alone; one that has ended is refused. */
export function stopJob(kind: JobKind): Handler {
  const { statuses, statusMember } = kind;
  return (input, call) => {
    const item = requireItem(call, kind, text(input, kind.nameMember));
    const status = statusOf(kind, item);
    if (status === statuses.stopping) return {};
    requireRunning(kind, status);
    updateItem(call, kind, item, { [statusMember]: statuses.stopping }, { step: 'stopped', after: call.delays.stop });
    return {};
  };
}

function requireRunning(kind: JobKind, status: string): void {
  const { starting, running } = kind.statuses;
  if (status !== starting && status !== running)
    throw validation(`The request was rejected because the ${kind.facts.noun} is in status ${status}.`);
}
