import { operation } from '../../../operation.ts';
import { invalidRequest, malformedXml } from '../errors.ts';
import { bucketOf } from '../find-bucket.ts';
import { objectForChange, type ObjectInput } from '../find-object.ts';
import { checkRetentionChange, futureDate } from '../object-lock.ts';
import { replaceVersion } from '../object-versions.ts';
import type { RetentionMode } from '../store.ts';

interface Input extends ObjectInput {
  readonly Retention?: { readonly Mode?: RetentionMode; readonly RetainUntilDate?: string };
  readonly BypassGovernanceRetention?: boolean;
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectRetention.html An empty retention takes it away. */
export const putObjectRetention = operation<Input>((input, call) => {
  const bucket = bucketOf(input, call);
  if (bucket.objectLock === undefined) throw invalidRequest('Bucket is missing Object Lock Configuration');
  const object = objectForChange(input, call, bucket, 'PUT');
  const { Mode: mode, RetainUntilDate: date } = input.Retention ?? {};
  if ((mode === undefined) !== (date === undefined)) throw malformedXml();
  const retention = mode === undefined ? undefined : { mode, until: futureDate(date!, call.now) };
  checkRetentionChange(object, retention, input.BypassGovernanceRetention === true, call.now);
  const { retention: _, ...lock } = object.lock;
  replaceVersion(call.state, bucket.name, { ...object, lock: retention === undefined ? lock : { ...lock, retention } });
  return {};
});
