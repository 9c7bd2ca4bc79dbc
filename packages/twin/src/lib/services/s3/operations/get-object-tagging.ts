import { operation } from '../../../operation.ts';
import { bucketOf } from '../find-bucket.ts';
import { objectForChange, shownVersionId, type ObjectInput } from '../find-object.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectTagging.html */
export const getObjectTagging = operation<ObjectInput>((input, call) => {
  const bucket = bucketOf(input, call);
  const object = objectForChange(input, call, bucket, 'GET');
  return { VersionId: shownVersionId(bucket, object), TagSet: object.tags };
});
