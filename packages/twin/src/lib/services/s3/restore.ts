import type { Call, Members } from '../../operation.ts';
import { findVersion, replaceVersion } from './object-versions.ts';

const hour = 3_600_000;

/** How long a restore takes, at most: S3 user guide, "Understanding archive retrieval options". Virtual milliseconds. */
export const restoreMilliseconds: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  GLACIER: { Expedited: 5 * 60_000, Standard: 5 * hour, Bulk: 12 * hour },
  DEEP_ARCHIVE: { Standard: 12 * hour, Bulk: 48 * hour },
};

/** The copy stays for whole days, counted to the next midnight UTC. */
export function restoredUntil(now: number, days: number): number {
  const day = 24 * hour;
  return (Math.floor(now / day) + 1 + days) * day;
}

/** Task: the copy of an archived object is there. Nothing when the version was deleted or written over meanwhile. */
export function completeRestore(payload: Members, call: Call): void {
  const { bucket, key, versionId, sequence } = payload as {
    readonly bucket: string;
    readonly key: string;
    readonly versionId: string;
    readonly sequence: number;
  };
  const object = findVersion(call.state, bucket, key, versionId);
  if (object?.kind !== 'object' || object.sequence !== sequence || object.restore?.kind !== 'ongoing') return;
  replaceVersion(call.state, bucket, { ...object, restore: { kind: 'restored', until: restoredUntil(call.now, object.restore.days) } });
}
