import type { Call, Members } from '../../../operation.ts';
import { resourceNotFound, validation } from '../kit/errors.ts';
import { requireItem } from '../kit/items.ts';
import type { Kind } from '../kit/kind.ts';
import { asText, listed } from '../kit/members.ts';
import { pathOf } from '../kit/paths.ts';
import type { Item } from '../store.ts';

/** Members that only some operations show: `Versions`, oldest first, each with its definition. */
export const pipeline: Kind = {
  type: 'pipeline',
  nameMember: 'PipelineName',
  arnMember: 'PipelineArn',
  statusMember: 'PipelineStatus',
  missing: (arn) => resourceNotFound(`Pipeline '${arn}' does not exist.`),
  exists: (_arn, name) =>
    validation(`Pipeline names must be unique within an AWS account and region. Pipeline with name (${name}) already exists.`),
};

/** By its name or ARN. */
export function requirePipeline(call: Call, nameOrArn: string): Item {
  return requireItem(call, pipeline, pathOf(call, pipeline, nameOrArn));
}

/** A version of a pipeline; absent an id, the latest. */
export function requireVersion(item: Item, id: unknown): Members {
  const versions = listed(item.members, 'Versions');
  const version = id === undefined ? versions.at(-1) : versions.find((each) => each['PipelineVersionId'] === id);
  if (version === undefined) throw resourceNotFound(`Pipeline version ${asText(id)} of '${item.arn}' does not exist.`);
  return version;
}

/** The text of a definition in a call. Throws for one that is to be read from S3. */
export function definitionText(input: Members): string {
  const given = input['PipelineDefinition'];
  if (typeof given === 'string') return given;
  if (input['PipelineDefinitionS3Location'] !== undefined) {
    throw validation('The twin does not read pipeline definitions from S3: give PipelineDefinition.');
  }
  throw validation('Either PipelineDefinition or PipelineDefinitionS3Location must be given.');
}
