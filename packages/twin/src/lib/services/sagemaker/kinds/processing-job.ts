import type { Call, TaskHandler } from '../../../operation.ts';
import type { EndedJob } from '../../../processing/processing-jobs.ts';
import { ApiError } from '../../../api-error.ts';
import { roleCaller } from '../kit/execution-role.ts';
import { replaceItem } from '../kit/items.ts';
import { job } from '../kit/job.ts';
import type { JobKind } from '../kit/job.ts';
import type { Progress } from '../kit/kind.ts';
import { nested, text } from '../kit/members.ts';
import { itemsCollection, type Item } from '../store.ts';

const timed = job({
  type: 'processing-job',
  noun: 'processing job',
  prefix: 'ProcessingJob',
  startedMember: 'ProcessingStartTime',
  endedMember: 'ProcessingEndTime',
});

/** Jobs that the twin's host has a program for run it; all others take time and end well. */
export const processingJob: JobKind = {
  ...timed,
  steps: { ...timed.steps, run: (item, call) => (processOf(item) === undefined ? timed.steps!['run']!(item, call) : start(item, call)) },
};

/** The id of the process that a job is to run, or has run, on this machine. */
export function processOf(item: Item): string | undefined {
  const id = item.hidden?.['process'];
  return typeof id === 'string' ? id : undefined;
}

/** As the job's role: whether SageMaker may take it is asked again, as it is when a job starts. */
function start(item: Item, call: Call): Progress {
  const failed = (FailureReason: string): Progress => ({
    changes: { ProcessingJobStatus: 'Failed', FailureReason, ProcessingEndTime: call.now },
  });
  const id = processOf(item)!;
  if (call.processes?.claims(text(nested(item.members, 'AppSpecification'), 'ImageUri')) !== true)
    return failed('InternalServerError: this twin has no program for the image of the job.');
  try {
    const role = roleCaller(call, text(item.members, 'RoleArn'), item.arn);
    const credentials = call.seal.seal(call.ids.iam('ASIA'), role);
    call.processes.start({ id, account: call.account, region: call.region, key: item.key, credentials });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return failed(`ClientError: ${error.message}`);
  }
  return { changes: { ProcessingJobStatus: 'InProgress', ProcessingStartTime: call.now } };
}

/** The task that a job's process has ended. */
export const processEnded: TaskHandler = (payload, call) => {
  const { key, id, end } = payload as unknown as EndedJob;
  const item = call.state.table(itemsCollection(processingJob.type), call.account, call.region).get(key);
  if (item === undefined || processOf(item) !== id || item.members['ProcessingEndTime'] !== undefined) return;
  const ExitMessage = 'exitMessage' in end ? end.exitMessage?.slice(0, 1024) : undefined;
  const status = { completed: 'Completed', failed: 'Failed', stopped: 'Stopped' }[end.kind];
  replaceItem(call, processingJob, {
    ...item,
    members: {
      ...item.members,
      ProcessingJobStatus: status,
      ProcessingEndTime: call.now,
      LastModifiedTime: call.now,
      ...(end.kind === 'failed' ? { FailureReason: end.reason.slice(0, 1024) } : {}),
      ...(ExitMessage === undefined ? {} : { ExitMessage }),
    },
  });
};
