import { job } from '../kit/job.ts';

/** Its executions are run with the model's role: the call has none. */
export const transformJob = job({
  type: 'transform-job',
  noun: 'transform job',
  prefix: 'TransformJob',
  startedMember: 'TransformStartTime',
  endedMember: 'TransformEndTime',
});
