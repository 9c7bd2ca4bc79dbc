import { operation } from '../../../operation.ts';
import { aclOutput } from '../acl-output.ts';
import { bucketOf, type BucketInput } from '../find-bucket.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketAcl.html */
export const getBucketAcl = operation<BucketInput>((input, call) => {
  const { owner, grants } = bucketOf(input, call);
  return aclOutput(owner, grants);
});
