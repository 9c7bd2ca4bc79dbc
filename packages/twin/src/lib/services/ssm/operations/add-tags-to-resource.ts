import { operation } from '../../../operation.ts';
import { parametersCollection, type Tag } from '../store.ts';
import { taggedParameter, withTags, type TaggedInput } from '../tags.ts';

/** https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_AddTagsToResource.html */
export const addTagsToResource = operation<TaggedInput & { readonly Tags: readonly Tag[] }>((input, call) => {
  const parameter = taggedParameter(call, input);
  const tags = withTags(parameter.tags, input.Tags);
  call.state.table(parametersCollection, call.account, call.region).put(parameter.name, { ...parameter, tags });
  return {};
});
