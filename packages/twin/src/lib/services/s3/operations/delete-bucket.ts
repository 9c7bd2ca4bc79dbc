import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { bucketOf, type BucketInput } from '../find-bucket.ts';
import { bucketsCollection, objectsCollection, uploadsCollection } from '../store.ts';
import { removeUpload } from '../uploads.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucket.html Uploads that are under way end with the bucket. */
export const deleteBucket = operation<BucketInput>((input, call) => {
  const { name } = bucketOf(input, call);
  const objects = call.state.table(objectsCollection(name));
  if (objects.size > 0) {
    const versions = objects.values().some((version) => version.versionId !== 'null' || version.kind === 'delete-marker');
    throw new ApiError(
      'BucketNotEmpty',
      `The bucket you tried to delete is not empty${versions ? '. You must delete all versions in the bucket.' : ''}`,
      { members: { BucketName: name } },
    );
  }
  for (const upload of call.state.table(uploadsCollection(name)).values()) removeUpload(call, name, upload);
  call.state.table(bucketsCollection).delete(name);
  return {};
});
