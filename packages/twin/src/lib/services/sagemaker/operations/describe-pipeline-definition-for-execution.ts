import { text } from '../kit/members.ts';
import { pathOf } from '../kit/paths.ts';
import { pipelineExecution } from '../kinds/pipeline-execution.ts';
import { describe } from '../kit/describe.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribePipelineDefinitionForExecution.html */
export const describePipelineDefinitionForExecution = describe('DescribePipelineDefinitionForExecution', pipelineExecution, {
  path: (input, call) => pathOf(call, pipelineExecution, text(input, 'PipelineExecutionArn')),
});
