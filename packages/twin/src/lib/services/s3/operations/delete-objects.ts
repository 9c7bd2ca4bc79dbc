import { ApiError } from '../../../api-error.ts';
import { operation, type Members } from '../../../operation.ts';
import { deleteKey } from '../delete-key.ts';
import { malformedXml } from '../errors.ts';
import { bucketOf, type BucketInput } from '../find-bucket.ts';
import { limits } from '../limits.ts';
import { refuseMfa } from '../refuse-mfa.ts';

interface Input extends BucketInput {
  readonly Delete: {
    readonly Objects: readonly { readonly Key: string; readonly VersionId?: string; readonly ETag?: string; readonly LastModifiedTime?: string; readonly Size?: number }[];
    readonly Quiet?: boolean;
  };
  readonly MFA?: string;
  readonly BypassGovernanceRetention?: boolean;
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html Each key for itself: what fails is among the errors. */
export const deleteObjects = operation<Input>((input, call) => {
  const bucket = bucketOf(input, call);
  refuseMfa(input.MFA);
  const { Objects: objects, Quiet: quiet = false } = input.Delete;
  if (objects.length === 0 || objects.length > limits.keysPerRequest) throw malformedXml();
  const deleted: Members[] = [];
  const errors: Members[] = [];
  for (const { Key, VersionId, ETag, LastModifiedTime, Size } of objects) {
    try {
      const result = deleteKey({ key: Key, versionId: VersionId, ifMatch: ETag, ifModified: LastModifiedTime, ifSize: Size }, input.BypassGovernanceRetention === true, call, bucket);
      const marker = result.DeleteMarker === true ? { DeleteMarker: true, DeleteMarkerVersionId: result.VersionId } : {};
      deleted.push({ Key, VersionId, ...marker });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      errors.push({ Key, VersionId, Code: error.code, Message: error.message });
    }
  }
  return { ...(quiet || deleted.length === 0 ? {} : { Deleted: deleted }), ...(errors.length === 0 ? {} : { Errors: errors }) };
});
