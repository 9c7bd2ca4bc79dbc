import { pipelineExecution } from '../kinds/pipeline-execution.ts';
import { conflict } from '../kit/errors.ts';
import { allItems, removeItem } from '../kit/items.ts';
import { text } from '../kit/members.ts';
import { pipeline } from '../kinds/pipeline.ts';
import { remove } from '../kit/remove.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DeletePipeline.html */
export const deletePipeline = remove(pipeline, {
  check: (item, call) => {
    const executions = allItems(call, pipelineExecution).filter(({ members }) => members['PipelineArn'] === item.arn);
    const running = executions.find(({ members }) => /^(Executing|Stopping)$/.test(text(members, 'PipelineExecutionStatus')));
    if (running !== undefined) throw conflict(`Pipeline '${item.arn}' cannot be deleted while it has running executions: ${running.arn}`);
    for (const execution of executions) removeItem(call, pipelineExecution, execution);
  },
  output: ({ arn }) => ({ PipelineArn: arn }),
});
