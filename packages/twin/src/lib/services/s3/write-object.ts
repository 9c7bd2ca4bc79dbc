import type { Call } from '../../operation.ts';
import { addVersion, type NewVersion } from './object-versions.ts';
import type { Bucket, ObjectEncryption, ObjectVersion } from './store.ts';

/** A version id as S3 makes them: 32 characters. */
export function newVersionId(call: Call): string {
  return call.ids.lower(32);
}

/** `Last-Modified` of what is written now: S3 keeps whole seconds. */
export function lastModified(call: Call): number {
  return Math.floor(call.now / 1000) * 1000;
}

export function writeVersion(call: Call, bucket: Bucket, version: NewVersion): ObjectVersion {
  return addVersion(call.state, bucket, version, () => newVersionId(call));
}

/** The ETag of an object put whole: its MD5, unless KMS or the customer has the key. S3 API reference, "Object". */
export function etagOf(md5: string, encryption: ObjectEncryption, call: Call): string {
  return encryption.kind === 'AES256' ? md5 : call.ids.hex(32);
}
