import { ApiError } from '../../../api-error.ts';
import type { EventRecord } from '../../../gateway/event-record.ts';
import { operation } from '../../../operation.ts';
import { accessKeysCollection } from '../store.ts';

/** From the record of calls, as far back as the twin keeps it in memory. */
export const getAccessKeyLastUsed = operation<{ readonly AccessKeyId: string }>((input, call) => {
  const key = call.state.table(accessKeysCollection).get(input.AccessKeyId);
  if (key?.account !== call.account) throw new ApiError('AccessDenied', `The access key ${input.AccessKeyId} is not one of this account.`);
  const matches = (event: EventRecord): boolean =>
    (event.userIdentity as { readonly accessKeyId?: string }).accessKeyId === input.AccessKeyId;
  const last = call.events({ account: call.account, from: 0, to: Number.POSITIVE_INFINITY, matches })[0];
  return {
    UserName: key.userName ?? 'root',
    AccessKeyLastUsed:
      last === undefined
        ? { ServiceName: 'N/A', Region: 'N/A' }
        : { LastUsedDate: Date.parse(last.eventTime), ServiceName: last.eventSource.split('.')[0], Region: last.awsRegion },
  };
});
