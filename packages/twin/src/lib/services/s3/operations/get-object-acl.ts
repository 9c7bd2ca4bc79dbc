import { operation } from '../../../operation.ts';
import { aclOutput } from '../acl-output.ts';
import { aclsDisabled, privateGrants } from '../acl.ts';
import { bucketOf } from '../find-bucket.ts';
import { objectForChange, type ObjectInput } from '../find-object.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectAcl.html Where ACLs are disabled, the bucket owner's full control. */
export const getObjectAcl = operation<ObjectInput>((input, call) => {
  const bucket = bucketOf(input, call);
  const object = objectForChange(input, call, bucket, 'GET');
  if (aclsDisabled(bucket)) return aclOutput(bucket.owner, privateGrants(bucket.owner));
  return aclOutput(object.owner, object.grants);
});
