import { ApiError } from '../../api-error.ts';
import type { Call } from '../../operation.ts';
import { objectArn } from './arn.ts';
import { accessDenied, invalidArgument, invalidRequest } from './errors.ts';
import type { Bucket, ObjectLock, RetentionMode, StoredObject } from './store.ts';

const dayMilliseconds = 86_400_000;

export interface LockInput {
  readonly ObjectLockMode?: RetentionMode;
  readonly ObjectLockRetainUntilDate?: string;
  readonly ObjectLockLegalHoldStatus?: 'ON' | 'OFF';
}

/** The lock of a new object: as the request says, else the bucket's default retention. Throws `InvalidRequest`, `InvalidArgument`. */
export function lockOfWrite(input: LockInput, bucket: Bucket, now: number): ObjectLock {
  const { ObjectLockMode: mode, ObjectLockRetainUntilDate: date, ObjectLockLegalHoldStatus: hold } = input;
  if (mode === undefined && date === undefined && hold === undefined) {
    const retention = defaultRetention(bucket, now);
    return retention === undefined ? {} : { retention };
  }
  if (bucket.objectLock === undefined) throw invalidRequest('Bucket is missing Object Lock Configuration');
  if ((mode === undefined) !== (date === undefined)) {
    throw invalidArgument('x-amz-object-lock-retain-until-date and x-amz-object-lock-mode must both be supplied');
  }
  const retention = mode === undefined ? defaultRetention(bucket, now) : { mode, until: futureDate(date!, now) };
  return { ...(retention === undefined ? {} : { retention }), ...(hold === undefined ? {} : { legalHold: hold === 'ON' }) };
}

/** Epoch milliseconds. */
export function futureDate(date: string, now: number): number {
  const until = Date.parse(date);
  if (!(until > now)) throw invalidArgument('The retain until date must be in the future!', 'x-amz-object-lock-retain-until-date', date);
  return until;
}

function defaultRetention(bucket: Bucket, now: number): ObjectLock['retention'] {
  const rule = bucket.objectLock?.defaultRetention;
  if (rule === undefined) return undefined;
  if (rule.days !== undefined) return { mode: rule.mode, until: now + rule.days * dayMilliseconds };
  const date = new Date(now);
  date.setUTCFullYear(date.getUTCFullYear() + (rule.years ?? 0));
  return { mode: rule.mode, until: date.getTime() };
}

/**
 * Throws `AccessDenied` when a version must not be deleted: a legal hold; retention in compliance mode; retention in governance mode without
 * `bypass`, which the mapping has authorised as s3:BypassGovernanceRetention. S3 user guide, "Locking objects with Object Lock".
 */
export function checkDeletable(object: StoredObject, bypass: boolean, now: number): void {
  const { retention, legalHold } = object.lock;
  const held = retention !== undefined && retention.until > now && !(retention.mode === 'GOVERNANCE' && bypass);
  if (legalHold === true || held) throw accessDenied('Access Denied because object protected by object lock.');
}

/** The same for a change of the retention: it may always be made longer, and governance become compliance. */
export function checkRetentionChange(object: StoredObject, next: ObjectLock['retention'], bypass: boolean, now: number): void {
  const current = object.lock.retention;
  if (current === undefined || current.until <= now) return;
  const stricter = next !== undefined && next.until >= current.until && (next.mode === current.mode || next.mode === 'COMPLIANCE');
  if (stricter || (current.mode === 'GOVERNANCE' && bypass)) return;
  throw accessDenied('Access Denied because object protected by object lock.');
}

/** Lock members of GetObject and HeadObject: each only for those who may ask for it. */
export function lockMembers(object: StoredObject, call: Call, bucket: Bucket): Readonly<Record<string, unknown>> {
  const { retention, legalHold } = object.lock;
  const may = (action: string): boolean => {
    try {
      call.authorize(action, objectArn(bucket.name, object.key));
      return true;
    } catch (error) {
      if (error instanceof ApiError && error.code === 'AccessDenied') return false;
      throw error;
    }
  };
  return {
    ...(retention !== undefined && may('s3:GetObjectRetention')
      ? { ObjectLockMode: retention.mode, ObjectLockRetainUntilDate: new Date(retention.until).toISOString() }
      : {}),
    ...(legalHold !== undefined && may('s3:GetObjectLegalHold') ? { ObjectLockLegalHoldStatus: legalHold ? 'ON' : 'OFF' } : {}),
  };
}
