import { pipeline } from '../kinds/pipeline.ts';
import { list } from '../kit/list.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListPipelines.html */
export const listPipelines = list('ListPipelines', pipeline, {
  order: 'Descending',
  filters: { PipelineNamePrefix: ({ key }, prefix: string) => key.startsWith(prefix) },
  more: ({ members }) => ({ LastExecutionTime: members['LastRunTime'] }),
});
