import { operation } from '../../../operation.ts';
import { grantsOfElement, grantsOfHeaders, type AclElement, type AclHeaders } from '../acl-input.ts';
import { aclsDisabled, isPrivate } from '../acl.ts';
import { aclNotSupported, refusePublicAcl } from '../checked-acl.ts';
import { malformedXml } from '../errors.ts';
import { bucketOf } from '../find-bucket.ts';
import { objectForChange, type ObjectInput } from '../find-object.ts';
import { replaceVersion } from '../object-versions.ts';

interface Input extends ObjectInput, AclHeaders {
  readonly AccessControlPolicy?: AclElement;
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectAcl.html */
export const putObjectAcl = operation<Input>((input, call) => {
  const bucket = bucketOf(input, call);
  const object = objectForChange(input, call, bucket, 'PUT');
  const inBody = input.AccessControlPolicy === undefined ? undefined : grantsOfElement(input.AccessControlPolicy, call.state);
  const grants = grantsOfHeaders(input, object.owner, bucket.owner, call.state) ?? inBody;
  if (grants === undefined) throw malformedXml();
  if (aclsDisabled(bucket)) {
    if (!isPrivate(grants, bucket.owner)) throw aclNotSupported();
    return {};
  }
  refusePublicAcl(grants, call, bucket.owner, bucket);
  replaceVersion(call.state, bucket.name, { ...object, grants });
  return {};
});
