import { operation } from '../../../operation.ts';
import { aclsDisabled, isPrivate } from '../acl.ts';
import { grantsOfElement, grantsOfHeaders, type AclElement, type AclHeaders } from '../acl-input.ts';
import { aclNotSupported, refusePublicAcl } from '../checked-acl.ts';
import { malformedXml } from '../errors.ts';
import { bucketOf, putBucket, type BucketInput } from '../find-bucket.ts';

interface Input extends BucketInput, AclHeaders {
  readonly AccessControlPolicy?: AclElement;
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketAcl.html */
export const putBucketAcl = operation<Input>((input, call) => {
  const bucket = bucketOf(input, call);
  const { owner } = bucket;
  const inBody = input.AccessControlPolicy === undefined ? undefined : grantsOfElement(input.AccessControlPolicy, call.state);
  const grants = grantsOfHeaders(input, owner, owner, call.state) ?? inBody;
  if (grants === undefined) throw malformedXml();
  if (aclsDisabled(bucket)) {
    if (!isPrivate(grants, owner)) throw aclNotSupported();
    return {};
  }
  refusePublicAcl(grants, call, owner, bucket);
  putBucket(call, { ...bucket, grants });
  return {};
});
