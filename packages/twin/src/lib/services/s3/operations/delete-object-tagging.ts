import { operation } from '../../../operation.ts';
import { bucketOf } from '../find-bucket.ts';
import { objectForChange, shownVersionId, type ObjectInput } from '../find-object.ts';
import { replaceVersion } from '../object-versions.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjectTagging.html */
export const deleteObjectTagging = operation<ObjectInput>((input, call) => {
  const bucket = bucketOf(input, call);
  const object = objectForChange(input, call, bucket, 'DELETE');
  replaceVersion(call.state, bucket.name, { ...object, tags: [] });
  return { VersionId: shownVersionId(bucket, object) };
});
