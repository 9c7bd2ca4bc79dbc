import { requireVersion } from '../kinds/pipeline.ts';
import { pick, text } from '../kit/members.ts';
import { pathOf } from '../kit/paths.ts';
import { pipeline } from '../kinds/pipeline.ts';
import { describe } from '../kit/describe.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribePipeline.html */
export const describePipeline = describe('DescribePipeline', pipeline, {
  path: (input, call) => pathOf(call, pipeline, text(input, 'PipelineName')),
  more: (item, _call, input) => {
    const version = requireVersion(item, input['PipelineVersionId']);
    return pick(version, 'PipelineDefinition', 'PipelineVersionDisplayName', 'PipelineVersionDescription');
  },
});
