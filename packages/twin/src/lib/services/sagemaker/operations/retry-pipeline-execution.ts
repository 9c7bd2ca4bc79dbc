import { stepsOf } from '../kinds/pipeline-execution.ts';
import { conflict } from '../kit/errors.ts';
import { statusOf } from '../kit/items.ts';
import { text } from '../kit/members.ts';
import { pathOf } from '../kit/paths.ts';
import { userContext } from '../kit/user-context.ts';
import type { StepState } from '../pipeline/step-state.ts';
import { pipelineExecution } from '../kinds/pipeline-execution.ts';
import { update } from '../kit/update.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_RetryPipelineExecution.html */
export const retryPipelineExecution = update(pipelineExecution, {
  path: (input, call) => pathOf(call, pipelineExecution, text(input, 'PipelineExecutionArn')),
  check: (item) => {
    const status = statusOf(pipelineExecution, item);
    if (status !== 'Failed' && status !== 'Stopped')
      throw conflict(`Only pipeline executions that have failed or were stopped can be retried; '${item.arn}' is in status ${status}.`);
  },
  names: ['ClientRequestToken'],
  changes: ({ members }, _input, call) => ({
    PipelineExecutionStatus: 'Executing',
    FailureReason: undefined,
    // What has succeeded stands; the rest begins again.
    Steps: stepsOf(members).map(
      (state): StepState => (state.status === 'Succeeded' ? state : { step: state.step, needs: state.needs, status: 'Waiting' }),
    ),
    LastModifiedBy: userContext(call),
  }),
  next: () => ({ step: 'advance', after: 1_000 }),
});
