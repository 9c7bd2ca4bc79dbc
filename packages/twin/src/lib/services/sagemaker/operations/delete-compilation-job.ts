import { validation } from '../kit/errors.ts';
import { text } from '../kit/members.ts';
import { compilationJob } from '../kinds/compilation-job.ts';
import { remove } from '../kit/remove.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DeleteCompilationJob.html */
export const deleteCompilationJob = remove(compilationJob, {
  check: ({ members }) => {
    if (!/^(COMPLETED|FAILED|STOPPED)$/.test(text(members, 'CompilationJobStatus'))) {
      throw validation(`Compilation job ${text(members, 'CompilationJobName')} has not ended: only jobs that have ended can be deleted.`);
    }
  },
});
