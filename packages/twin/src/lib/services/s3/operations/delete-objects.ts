import { ApiError } from '../../../api-error.ts';
import { operation, type Members } from '../../../operation.ts';
import { defined } from '../defined.ts';
import { malformedXml } from '../errors.ts';
import { bucketOf, type BucketInput } from '../find-bucket.ts';
import { limits } from '../limits.ts';
import { refuseMfa } from '../refuse-mfa.ts';

interface Input extends BucketInput {
  readonly Delete: {
    readonly Objects: readonly {
      readonly Key: string;
      readonly VersionId?: string;
      readonly ETag?: string;
      readonly LastModifiedTime?: string;
      readonly Size?: number;
    }[];
    readonly Quiet?: boolean;
  };
  readonly MFA?: string;
  readonly BypassGovernanceRetention?: boolean;
}

/**
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html
 * Each key is authorised and deleted for itself, as a DeleteObject: what fails is among the errors, and the rest is done.
 */
export const deleteObjects = operation<Input>((input, call) => {
  bucketOf(input, call);
  refuseMfa(input.MFA);
  const { Objects: objects, Quiet: quiet = false } = input.Delete;
  if (objects.length === 0 || objects.length > limits.keysPerRequest) throw malformedXml();
  const deleted: Members[] = [];
  const errors: Members[] = [];
  for (const { Key, VersionId, ETag, LastModifiedTime, Size } of objects) {
    const conditions = { IfMatch: ETag, IfMatchLastModifiedTime: LastModifiedTime, IfMatchSize: Size };
    const bypass = input.BypassGovernanceRetention === true ? { BypassGovernanceRetention: true } : {};
    try {
      const result = call.invokeAs(
        call.caller,
        's3',
        'DeleteObject',
        defined<Members>({ Bucket: input.Bucket, Key, VersionId, ...conditions, ...bypass }),
      );
      const marker = result['DeleteMarker'] === true ? { DeleteMarker: true, DeleteMarkerVersionId: result['VersionId'] } : {};
      deleted.push({ Key, VersionId, ...marker });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      errors.push({ Key, VersionId, Code: error.code, Message: error.message });
    }
  }
  return { ...(quiet || deleted.length === 0 ? {} : { Deleted: deleted }), ...(errors.length === 0 ? {} : { Errors: errors }) };
});
