import { operation } from '../../../operation.ts';
import { bucketOf } from '../find-bucket.ts';
import { objectForChange, shownVersionId, type ObjectInput } from '../find-object.ts';
import { limits } from '../limits.ts';
import { replaceVersion } from '../object-versions.ts';
import type { Tag } from '../store.ts';
import { checkTags } from '../tagging.ts';

interface Input extends ObjectInput {
  readonly Tagging: { readonly TagSet: readonly Tag[] };
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectTagging.html Replaces the whole set. */
export const putObjectTagging = operation<Input>((input, call) => {
  const bucket = bucketOf(input, call);
  const object = objectForChange(input, call, bucket, 'PUT');
  replaceVersion(call.state, bucket.name, { ...object, tags: checkTags(input.Tagging.TagSet, limits.objectTags) });
  return { VersionId: shownVersionId(bucket, object) };
});
