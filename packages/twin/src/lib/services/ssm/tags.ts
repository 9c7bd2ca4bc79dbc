import { ApiError } from '../../api-error.ts';
import { findByArn, parameterArn } from './names.ts';
import { invalid, invalidResourceId } from './errors.ts';
import type { Call } from '../../operation.ts';
import type { Parameter, Tag } from './store.ts';

const maximumTags = 50;

export interface TaggedInput {
  readonly ResourceType: string;
  /** A parameter's name or ARN. */
  readonly ResourceId: string;
}

/** Throws `InvalidResourceType` for what the twin has not, `InvalidResourceId`. */
export function taggedParameter(call: Call, { ResourceType, ResourceId }: TaggedInput): Parameter {
  if (ResourceType !== 'Parameter')
    throw new ApiError('InvalidResourceType', `The twin has tags of parameters only, not of ${ResourceType}.`);
  const found = findByArn(call.state, ResourceId.startsWith('arn:') ? ResourceId : parameterArn(call.account, call.region, ResourceId));
  if (found === undefined || !found.arn.startsWith(`arn:aws:ssm:${call.region}:${call.account}:`)) throw invalidResourceId();
  return found;
}

/** Throws `TooManyTagsError`, `ValidationException`. */
export function withTags(present: readonly Tag[], added: readonly Tag[]): readonly Tag[] {
  if (new Set(added.map((tag) => tag.Key)).size !== added.length) throw invalid('Duplicate tag keys are not allowed.');
  if (added.some((tag) => tag.Key.toLowerCase().startsWith('aws:'))) throw invalid('Tag keys must not begin with aws:.');
  const merged = new Map(present.map((tag) => [tag.Key, tag]));
  for (const { Key, Value } of added) merged.set(Key, { Key, Value });
  if (merged.size > maximumTags) throw new ApiError('TooManyTagsError', '');
  return [...merged.values()];
}
