import { operation, type Members } from '../../../operation.ts';
import { definitionText, pipeline } from '../kinds/pipeline.ts';
import { requireAssumableRole } from '../kit/execution-role.ts';
import { arnOf, createItem, findItem } from '../kit/items.ts';
import { pick } from '../kit/members.ts';
import { userContext } from '../kit/user-context.ts';
import { readDefinition } from '../pipeline/definition.ts';
import type { Tag } from '../store.ts';

interface Input extends Members {
  readonly PipelineName: string;
  readonly ClientRequestToken: string;
  readonly RoleArn: string;
  readonly Tags?: readonly Tag[];
}

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreatePipeline.html */
export const createPipeline = operation<Input>((input, call) => {
  const arn = arnOf(call, pipeline, input.PipelineName);
  const present = findItem(call, pipeline, input.PipelineName);
  if (present?.hidden?.['token'] === input.ClientRequestToken) return { PipelineArn: arn };
  if (present !== undefined) throw pipeline.exists(arn, input.PipelineName);
  const PipelineDefinition = definitionText(input);
  readDefinition(PipelineDefinition);
  requireAssumableRole(call, input.RoleArn, arn);
  createItem(call, pipeline, {
    path: input.PipelineName,
    members: {
      PipelineDisplayName: input.PipelineName,
      ...pick(input, 'PipelineName', 'PipelineDisplayName', 'PipelineDescription', 'RoleArn', 'ParallelismConfiguration'),
      PipelineDefinition,
      PipelineStatus: 'Active',
      CreatedBy: userContext(call),
      LastModifiedBy: userContext(call),
      Versions: [{ PipelineArn: arn, PipelineVersionId: 1, CreationTime: call.now, PipelineDefinition }],
    },
    tags: input.Tags,
    hidden: { token: input.ClientRequestToken },
  });
  return { PipelineArn: arn };
});
