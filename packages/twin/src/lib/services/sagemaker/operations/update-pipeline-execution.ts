import { text } from '../kit/members.ts';
import { pathOf } from '../kit/paths.ts';
import { userContext } from '../kit/user-context.ts';
import { pipelineExecution } from '../kinds/pipeline-execution.ts';
import { update } from '../kit/update.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_UpdatePipelineExecution.html */
export const updatePipelineExecution = update(pipelineExecution, {
  path: (input, call) => pathOf(call, pipelineExecution, text(input, 'PipelineExecutionArn')),
  changes: (_item, _input, call) => ({ LastModifiedBy: userContext(call) }),
});
