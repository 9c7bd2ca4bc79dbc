import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { malformedXml } from '../errors.ts';
import { bucketOf } from '../find-bucket.ts';
import { objectForChange, type ObjectInput } from '../find-object.ts';
import { isArchived } from '../object-part.ts';
import { replaceVersion } from '../object-versions.ts';
import { restoredUntil, restoreMilliseconds } from '../restore.ts';

interface Input extends ObjectInput {
  readonly RestoreRequest?: {
    readonly Days?: number;
    readonly Type?: string;
    readonly Tier?: string;
    readonly GlacierJobParameters?: { readonly Tier: string };
  };
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_RestoreObject.html Takes as long as AWS says, in virtual time. */
export const restoreObject = operation<Input>((input, call) => {
  const bucket = bucketOf(input, call);
  const object = objectForChange(input, call, bucket, 'POST');
  const {
    Days: days,
    Type: type,
    GlacierJobParameters: parameters,
    Tier: tier = parameters?.Tier ?? 'Standard',
  } = input.RestoreRequest ?? {};
  if (type !== undefined) throw new ApiError('NotImplemented', 'The twin restores objects; it does not select from them.');
  if (!isArchived(object)) {
    throw new ApiError('InvalidObjectState', "Restore is not allowed for the object's current storage class", {
      members: { StorageClass: object.storageClass },
    });
  }
  if (days === undefined || days < 1) throw malformedXml();
  if (object.restore?.kind === 'ongoing')
    throw new ApiError('RestoreAlreadyInProgress', 'Object restore is already in progress', { status: 409 });
  if (object.restore?.kind === 'restored' && object.restore.until > call.now) {
    replaceVersion(call.state, bucket.name, { ...object, restore: { kind: 'restored', until: restoredUntil(call.now, days) } });
    return {};
  }
  const takes = restoreMilliseconds[object.storageClass]?.[tier];
  if (takes === undefined)
    throw new ApiError('InvalidArgument', `The tier ${tier} is not available for the storage class ${object.storageClass}`);
  replaceVersion(call.state, bucket.name, { ...object, restore: { kind: 'ongoing', days } });
  call.defer(call.now + takes, 'complete-restore', {
    bucket: bucket.name,
    key: object.key,
    versionId: object.versionId,
    sequence: object.sequence,
  });
  return {};
});
