import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { isPrivate } from '../acl.ts';
import { malformedXml } from '../errors.ts';
import { bucketOf, putBucket, type BucketInput } from '../find-bucket.ts';
import type { ObjectOwnership } from '../store.ts';

interface Input extends BucketInput {
  readonly OwnershipControls: { readonly Rules: readonly { readonly ObjectOwnership: ObjectOwnership }[] };
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketOwnershipControls.html */
export const putBucketOwnershipControls = operation<Input>((input, call) => {
  const bucket = bucketOf(input, call);
  const [rule, ...more] = input.OwnershipControls.Rules;
  if (rule === undefined || more.length > 0) throw malformedXml();
  if (rule.ObjectOwnership === 'BucketOwnerEnforced' && !isPrivate(bucket.grants, bucket.owner)) {
    throw new ApiError(
      'InvalidBucketAclWithObjectOwnership',
      "Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting",
    );
  }
  putBucket(call, { ...bucket, ownership: rule.ObjectOwnership });
  return {};
});
