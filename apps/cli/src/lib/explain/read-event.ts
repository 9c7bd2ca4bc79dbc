import { PaddockError } from '@paddock/base/errors';
import { z } from 'zod';

/** The part of a CloudTrail record that an explanation needs. CloudTrail user guide, "CloudTrail record contents". */
const schema = z.object({
  eventSource: z.string(),
  eventName: z.string(),
  awsRegion: z.string().optional(),
  sourceIPAddress: z.string().optional(),
  userAgent: z.string().optional(),
  vpcEndpointId: z.string().optional(),
  tlsDetails: z.object({}).optional(),
  errorCode: z.string().optional(),
  errorMessage: z.string().optional(),
  requestParameters: z.record(z.string(), z.unknown()).nullish(),
  userIdentity: z
    .object({
      arn: z.string().optional(),
      invokedBy: z.string().optional(),
      sessionContext: z
        .object({
          sourceIdentity: z.string().optional(),
          attributes: z.object({ mfaAuthenticated: z.string().optional() }).optional(),
        })
        .optional(),
    })
    .optional(),
});

export type CloudTrailEvent = z.infer<typeof schema>;

/**
 * One event from JSON: a record by itself, in the file of a trail (`Records`), in the answer of LookupEvents (`Events`, `CloudTrailEvent`) or in an
 * event of EventBridge (`detail`). Of several the first that was denied is taken.
 * @throws `input/invalid`
 */
export function readEvent(text: string): CloudTrailEvent {
  const records = recordsIn(json(text, 'the event'));
  const parsed = records.map((record) => schema.safeParse(record));
  const events = parsed.flatMap(({ data }) => data ?? []);
  const denied = events.find(({ errorCode }) => errorCode !== undefined && /AccessDenied|Unauthorized/i.test(errorCode));
  const event = denied ?? events[0];
  if (event !== undefined) return event;
  const issue = parsed[0]?.error?.issues[0];
  const detail = issue === undefined ? 'there is no event' : `${issue.path.join('.')}: ${issue.message}`;
  throw new PaddockError('input/invalid', { detail: `this is no CloudTrail event: ${detail}` });
}

function recordsIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap(recordsIn);
  if (typeof value !== 'object' || value === null) return [value];
  const { Records: records, Events: events, CloudTrailEvent: record, detail } = value as Readonly<Record<string, unknown>>;
  if (Array.isArray(records)) return records.flatMap(recordsIn);
  if (Array.isArray(events)) return events.flatMap(recordsIn);
  if (typeof record === 'string') return [json(record, 'CloudTrailEvent')];
  return detail === undefined ? [value] : [detail];
}

function json(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new PaddockError('input/invalid', {
      detail: `${what} is not JSON: ${error instanceof Error ? error.message : ''}`,
      cause: error,
    });
  }
}
