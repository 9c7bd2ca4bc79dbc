import { operation } from '../../../operation.ts';
import { deleteKey } from '../delete-key.ts';
import { bucketOf, type BucketInput } from '../find-bucket.ts';
import { refuseMfa } from '../refuse-mfa.ts';

interface Input extends BucketInput {
  readonly Key: string;
  readonly VersionId?: string;
  readonly MFA?: string;
  readonly BypassGovernanceRetention?: boolean;
  readonly IfMatch?: string;
  readonly IfMatchLastModifiedTime?: string;
  readonly IfMatchSize?: number;
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObject.html Deleting what is not there succeeds. */
export const deleteObject = operation<Input>((input, call) => {
  const bucket = bucketOf(input, call);
  refuseMfa(input.MFA);
  const deleted = deleteKey(
    {
      key: input.Key,
      versionId: input.VersionId,
      ifMatch: input.IfMatch,
      ifModified: input.IfMatchLastModifiedTime,
      ifSize: input.IfMatchSize,
    },
    input.BypassGovernanceRetention === true,
    call,
    bucket,
  );
  return { ...deleted };
});
