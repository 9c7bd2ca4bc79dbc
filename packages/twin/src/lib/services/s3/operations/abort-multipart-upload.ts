import { operation } from '../../../operation.ts';
import { bucketOf, type BucketInput } from '../find-bucket.ts';
import { removeUpload, uploadOf } from '../uploads.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_AbortMultipartUpload.html */
export const abortMultipartUpload = operation<BucketInput & { readonly Key: string; readonly UploadId: string }>((input, call) => {
  const bucket = bucketOf(input, call);
  removeUpload(call, bucket.name, uploadOf(input, call));
  return {};
});
