import { definitionText } from '../kinds/pipeline.ts';
import { listed } from '../kit/members.ts';
import { userContext } from '../kit/user-context.ts';
import { readDefinition } from '../pipeline/definition.ts';
import { pipeline } from '../kinds/pipeline.ts';
import { update } from '../kit/update.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_UpdatePipeline.html */
export const updatePipeline = update(pipeline, {
  names: ['PipelineDefinition', 'PipelineDefinitionS3Location'],
  changes: ({ arn, members }, input, call) => {
    const changed = { LastModifiedBy: userContext(call) };
    if (input['PipelineDefinition'] === undefined && input['PipelineDefinitionS3Location'] === undefined) return changed;
    const PipelineDefinition = definitionText(input);
    readDefinition(PipelineDefinition);
    const versions = listed(members, 'Versions');
    const version = { PipelineArn: arn, PipelineVersionId: versions.length + 1, CreationTime: call.now, PipelineDefinition };
    return { ...changed, PipelineDefinition, Versions: [...versions, version] };
  },
  output: ({ arn, members }) => ({ PipelineArn: arn, PipelineVersionId: listed(members, 'Versions').length }),
});
