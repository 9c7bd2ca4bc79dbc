import { ApiError } from '../../api-error.ts';
import { limits } from './limits.ts';
import type { Tag } from './store.ts';

const invalidTag = (message: string, key?: string): ApiError =>
  new ApiError('InvalidTag', message, { members: key === undefined ? {} : { TagKey: key } });

/** Checks a set of tags. Throws `InvalidTag`, or `BadRequest` for too many. */
export function checkTags(tags: readonly Tag[], maximum: number): readonly Tag[] {
  if (tags.length > maximum) throw new ApiError('BadRequest', `Object tags cannot be greater than ${maximum}`);
  const seen = new Set<string>();
  for (const { Key, Value } of tags) {
    if (Key === '' || Key.length > limits.tagKeyLength) throw invalidTag('The TagKey you have provided is invalid', Key);
    if (Value.length > limits.tagValueLength) throw invalidTag('The TagValue you have provided is invalid', Key);
    if (!allowed.test(Key)) throw invalidTag('The TagKey you have provided is invalid', Key);
    if (!allowed.test(Value)) throw invalidTag('The TagValue you have provided is invalid', Key);
    if (/^aws:/i.test(Key)) throw invalidTag('System tags cannot be added/updated by requester', Key);
    if (seen.has(Key)) throw invalidTag('Cannot provide multiple Tags with the same key', Key);
    seen.add(Key);
  }
  return tags.map(({ Key, Value }) => ({ Key, Value }));
}

const allowed = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;

/** The header `x-amz-tagging`: tags as a query string. */
export function tagsOfHeader(text: string | undefined): readonly Tag[] {
  if (text === undefined || text === '') return [];
  const tags: Tag[] = [];
  for (const part of text.split('&')) {
    const equals = part.indexOf('=');
    const name = equals === -1 ? part : part.slice(0, equals);
    const value = equals === -1 ? '' : part.slice(equals + 1);
    try {
      tags.push({ Key: decodeURIComponent(name.replaceAll('+', ' ')), Value: decodeURIComponent(value.replaceAll('+', ' ')) });
    } catch (cause) {
      throw new ApiError(
        'InvalidArgument',
        "The header 'x-amz-tagging' shall be encoded as UTF-8 then URLEncoded URL query parameters without tag name duplicates.",
        { cause },
      );
    }
  }
  if (new Set(tags.map((tag) => tag.Key)).size !== tags.length) {
    throw new ApiError(
      'InvalidArgument',
      "The header 'x-amz-tagging' shall be encoded as UTF-8 then URLEncoded URL query parameters without tag name duplicates.",
    );
  }
  return checkTags(tags, limits.objectTags);
}
