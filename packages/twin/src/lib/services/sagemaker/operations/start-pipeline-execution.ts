import { operation, type Members } from '../../../operation.ts';
import { pipelineExecution } from '../kinds/pipeline-execution.ts';
import { pipeline, requirePipeline, requireVersion } from '../kinds/pipeline.ts';
import { requireAssumableRole } from '../kit/execution-role.ts';
import { allItems, createItem, updateItem } from '../kit/items.ts';
import { listed, pick, text } from '../kit/members.ts';
import { userContext } from '../kit/user-context.ts';
import { bindParameters, readDefinition } from '../pipeline/definition.ts';
import { waiting } from '../pipeline/step-state.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_StartPipelineExecution.html */
export const startPipelineExecution = operation<Members>((input, call) => {
  const parent = requirePipeline(call, text(input, 'PipelineName'));
  const token = `${parent.key} ${text(input, 'ClientRequestToken')}`;
  const repeated = allItems(call, pipelineExecution).find((item) => item.hidden?.['token'] === token);
  if (repeated !== undefined) return { PipelineExecutionArn: repeated.arn };
  const version = requireVersion(parent, input['PipelineVersionId']);
  const definition = readDefinition(text(version, 'PipelineDefinition'));
  const ParameterValues = bindParameters(definition, listed(input, 'PipelineParameters'));
  requireAssumableRole(call, text(parent.members, 'RoleArn'), parent.arn);
  const ExecutionId = call.ids.lower(12);
  const execution = createItem(call, pipelineExecution, {
    path: `${parent.key}/execution/${ExecutionId}`,
    members: {
      PipelineExecutionDisplayName: `execution-${call.now}`,
      ...pick(input, 'PipelineExecutionDisplayName', 'PipelineExecutionDescription', 'SelectiveExecutionConfig'),
      ParallelismConfiguration: input['ParallelismConfiguration'] ?? parent.members['ParallelismConfiguration'],
      PipelineArn: parent.arn,
      PipelineName: parent.key,
      PipelineVersionId: version['PipelineVersionId'],
      PipelineExecutionStatus: 'Executing',
      PipelineDefinition: version['PipelineDefinition'],
      RoleArn: parent.members['RoleArn'],
      CreatedBy: userContext(call),
      LastModifiedBy: userContext(call),
      ExecutionId,
      ParameterValues,
      Steps: definition.Steps.map((step) => waiting(step)),
    },
    hidden: { token },
    next: { step: 'advance', after: 1_000 },
  });
  const versions = listed(parent.members, 'Versions').map((each) =>
    each === version ? { ...each, LastExecutionPipelineExecutionArn: execution.arn } : each,
  );
  updateItem(call, pipeline, parent, { LastRunTime: call.now, Versions: versions, LastModifiedTime: parent.members['LastModifiedTime'] });
  return { PipelineExecutionArn: execution.arn };
});
