import { operation } from '../../../operation.ts';
import { parametersCollection } from '../store.ts';
import { taggedParameter, type TaggedInput } from '../tags.ts';

/** https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_RemoveTagsFromResource.html */
export const removeTagsFromResource = operation<TaggedInput & { readonly TagKeys: readonly string[] }>((input, call) => {
  const parameter = taggedParameter(call, input);
  const tags = parameter.tags.filter((tag) => !input.TagKeys.includes(tag.Key));
  call.state.table(parametersCollection, call.account, call.region).put(parameter.name, { ...parameter, tags });
  return {};
});
