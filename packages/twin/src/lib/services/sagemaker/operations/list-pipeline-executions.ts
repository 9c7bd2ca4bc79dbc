import { requirePipeline } from '../kinds/pipeline.ts';
import { allItems } from '../kit/items.ts';
import { text } from '../kit/members.ts';
import { pipelineExecution } from '../kinds/pipeline-execution.ts';
import { list } from '../kit/list.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListPipelineExecutions.html */
export const listPipelineExecutions = list('ListPipelineExecutions', pipelineExecution, {
  order: 'Descending',
  items: (input, call) => {
    const parent = requirePipeline(call, text(input, 'PipelineName'));
    return allItems(call, pipelineExecution).filter(({ members }) => members['PipelineArn'] === parent.arn);
  },
  filters: { PipelineName: () => true },
  more: ({ members }) => ({ StartTime: members['CreationTime'], PipelineExecutionFailureReason: members['FailureReason'] }),
});
