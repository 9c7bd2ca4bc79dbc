import { deepFreeze } from '@paddock/base/deep-freeze';
import rows from './lib/quotas/quotas.json' with { type: 'json' };

/** `service/what`: `organizations/scp-size`. Every id is a key of `lib/quotas/quotas.json`, the only place that holds the figures. */
export type QuotaId = keyof typeof rows;

/** The quotas on the size of a document: the ones that say whether white space counts. */
export type SizeQuotaId = { [Id in QuotaId]: (typeof rows)[Id] extends { readonly whiteSpace: string } ? Id : never }[QuotaId];

export type QuotaUnit = 'characters' | 'bytes' | 'items' | 'levels' | 'percent' | 'seconds' | 'days' | 'per-second';

/** A limit that AWS sets, with where and when it was read. */
export interface Quota {
  readonly id: QuotaId;
  /** What is limited, in words: `size of a service control policy`. */
  readonly what: string;
  /** The figure that holds without asking for more. A value equal to it is allowed. */
  readonly value: number;
  readonly unit: QuotaUnit;
  /** The most that AWS grants on request; absent when it cannot be raised or nothing is known. */
  readonly raisableTo?: number;
  /** For sizes of documents: whether spaces, tabs and line ends count. */
  readonly whiteSpace?: 'counted' | 'ignored';
  /** YYYY-MM-DD: the day since which it is so, else the day of the source, else the day it was read. */
  readonly asOf: string;
  /** The AWS page. */
  readonly source: string;
  /** The shape of a service model in this package whose `max` is the same figure. */
  readonly model?: { readonly service: string; readonly shape: string };
  readonly note?: string;
}

const quotasById = new Map(Object.entries(rows).map(([id, row]) => [id, deepFreeze({ id, ...row }) as Quota]));

/** Every quota that Paddock knows, by service. Not checked against live AWS; an organisation may have been granted more. */
export function quotas(): readonly Quota[] {
  return [...quotasById.values()];
}

/** One quota, with its source and date. */
export function quota(id: QuotaId): Quota {
  return quotasById.get(id) as Quota;
}

/**
 * The size of a document as the quota measures it: in its unit, without spaces, tabs and line ends where it does not count them.
 * IAM ignores those inside strings too: its documentation speaks of non-whitespace characters.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
export function sizeFor(id: SizeQuotaId, document: string): number {
  const { unit, whiteSpace } = quota(id);
  const counted = whiteSpace === 'ignored' ? document.replaceAll(/[ \t\r\n]/g, '') : document;
  return unit === 'bytes' ? Buffer.byteLength(counted, 'utf8') : counted.length;
}
