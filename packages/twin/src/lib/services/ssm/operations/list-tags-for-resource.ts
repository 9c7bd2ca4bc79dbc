import { operation } from '../../../operation.ts';
import { taggedParameter, type TaggedInput } from '../tags.ts';

/** https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_ListTagsForResource.html */
export const listTagsForResource = operation<TaggedInput>((input, call) => ({ TagList: taggedParameter(call, input).tags }));
