import { ApiError } from '../../../api-error.ts';
import type { EventRecord } from '../../../gateway/event-record.ts';
import { operation, type Members } from '../../../operation.ts';

type AttributeKey = 'EventId' | 'EventName' | 'ReadOnly' | 'Username' | 'ResourceType' | 'ResourceName' | 'EventSource' | 'AccessKeyId';

interface Input {
  readonly LookupAttributes?: readonly { readonly AttributeKey: AttributeKey; readonly AttributeValue: string }[];
  readonly StartTime?: string;
  readonly EndTime?: string;
  readonly MaxResults?: number;
  readonly NextToken?: string;
}

/** Management events of the account and region, newest first: of the last 90 days, and no more than the twin keeps in memory. */
export const lookupEvents = operation<Input>((input, call) => {
  const oldest = call.now - 90 * 86_400_000;
  const from = input.StartTime === undefined ? oldest : Math.max(oldest, Date.parse(input.StartTime));
  const to = input.EndTime === undefined ? Number.POSITIVE_INFINITY : Date.parse(input.EndTime);
  if (from > to) throw new ApiError('InvalidTimeRangeException', 'The start time must be before the end time.');
  const attributes = input.LookupAttributes ?? [];
  const matches = (event: EventRecord): boolean =>
    event.managementEvent && attributes.every(({ AttributeKey, AttributeValue }) => attributeOf(event, AttributeKey) === AttributeValue);
  const found = call.events({ account: call.account, region: call.region, from, to, matches });
  const start = input.NextToken === undefined ? 0 : found.findIndex((event) => event.eventID === input.NextToken);
  if (start === -1) throw new ApiError('InvalidNextTokenException', 'The token is not valid.');
  const page = found.slice(start, start + (input.MaxResults ?? 50));
  return { Events: page.map(eventShape), NextToken: found[start + page.length]?.eventID };
});

function eventShape(event: EventRecord): Members {
  return {
    EventId: event.eventID,
    EventName: event.eventName,
    ReadOnly: String(event.readOnly),
    AccessKeyId: attributeOf(event, 'AccessKeyId'),
    EventTime: Date.parse(event.eventTime),
    EventSource: event.eventSource,
    Username: attributeOf(event, 'Username'),
    CloudTrailEvent: JSON.stringify(event),
  };
}

function attributeOf(event: EventRecord, key: AttributeKey): string | undefined {
  const identity = event.userIdentity as { readonly accessKeyId?: string; readonly userName?: string; readonly arn?: string };
  switch (key) {
    case 'EventId':
      return event.eventID;
    case 'EventName':
      return event.eventName;
    case 'ReadOnly':
      return String(event.readOnly);
    case 'EventSource':
      return event.eventSource;
    case 'AccessKeyId':
      return identity.accessKeyId;
    case 'Username':
      return identity.userName ?? identity.arn?.slice(identity.arn.lastIndexOf('/') + 1);
    case 'ResourceType':
    case 'ResourceName':
      return undefined; // records name no resources: nothing matches
  }
}
