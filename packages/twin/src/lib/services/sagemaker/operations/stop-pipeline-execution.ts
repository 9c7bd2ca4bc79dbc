import { stopSteps } from '../kinds/pipeline-execution.ts';
import { conflict } from '../kit/errors.ts';
import { statusOf } from '../kit/items.ts';
import { text } from '../kit/members.ts';
import { pathOf } from '../kit/paths.ts';
import { userContext } from '../kit/user-context.ts';
import { pipelineExecution } from '../kinds/pipeline-execution.ts';
import { update } from '../kit/update.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_StopPipelineExecution.html */
export const stopPipelineExecution = update(pipelineExecution, {
  path: (input, call) => pathOf(call, pipelineExecution, text(input, 'PipelineExecutionArn')),
  check: (item) => {
    const status = statusOf(pipelineExecution, item);
    if (status !== 'Executing')
      throw conflict(`Only pipeline executions in Executing status can be stopped; '${item.arn}' is in status ${status}.`);
  },
  names: ['ClientRequestToken'],
  changes: ({ members }, _input, call) => ({
    PipelineExecutionStatus: 'Stopping',
    Steps: stopSteps(call, members),
    LastModifiedBy: userContext(call),
  }),
  next: (call) => ({ step: 'stopped', after: call.delays.stop }),
});
