import { job } from '../kit/job.ts';

export const processingJob = job({
  type: 'processing-job',
  noun: 'processing job',
  prefix: 'ProcessingJob',
  startedMember: 'ProcessingStartTime',
  endedMember: 'ProcessingEndTime',
});
