import { operation, type Members } from '../../../operation.ts';
import { pipeline, requirePipeline, requireVersion } from '../kinds/pipeline.ts';
import { updateItem } from '../kit/items.ts';
import { listed, pick } from '../kit/members.ts';

interface Input extends Members {
  readonly PipelineArn: string;
  readonly PipelineVersionId: number;
}

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_UpdatePipelineVersion.html */
export const updatePipelineVersion = operation<Input>((input, call) => {
  const item = requirePipeline(call, input.PipelineArn);
  const version = requireVersion(item, input.PipelineVersionId);
  const changed = { ...version, ...pick(input, 'PipelineVersionDisplayName', 'PipelineVersionDescription') };
  updateItem(call, pipeline, item, { Versions: listed(item.members, 'Versions').map((each) => (each === version ? changed : each)) });
  return { PipelineArn: item.arn, PipelineVersionId: input.PipelineVersionId };
});
