import { ApiError } from '../../api-error.ts';
import { byteRange, type ByteRange } from './byte-range.ts';
import { invalidRequest } from './errors.ts';
import type { StoredObject } from './store.ts';

export interface PartInput {
  readonly Range?: string;
  readonly PartNumber?: number;
}

/** The bytes that a read asks for, by range or by part number; undefined: all. Throws `InvalidRange`, `InvalidPartNumber`. */
export function wantedBytes({ Range, PartNumber }: PartInput, object: StoredObject): ByteRange | undefined {
  if (PartNumber === undefined) return byteRange(Range, object.body.size);
  if (Range !== undefined) throw invalidRequest('Cannot specify both Range header and partNumber query parameter');
  if (object.parts === undefined) {
    if (PartNumber === 1) return object.body.size === 0 ? undefined : { start: 0, end: object.body.size - 1 };
    throw notThere(1);
  }
  const part = object.parts[PartNumber - 1];
  if (part === undefined) throw notThere(object.parts.length);
  const start = object.parts.slice(0, PartNumber - 1).reduce((sum, { size }) => sum + size, 0);
  return part.size === 0 ? undefined : { start, end: start + part.size - 1 };
}

function notThere(count: number): ApiError {
  return new ApiError('InvalidPartNumber', 'The requested partnumber is not satisfiable', {
    status: 416,
    members: { ActualPartCount: count },
  });
}

export function isArchived(object: StoredObject): boolean {
  return object.storageClass === 'GLACIER' || object.storageClass === 'DEEP_ARCHIVE';
}

/** Archived objects can be read only when they were restored. Throws `InvalidObjectState`. */
export function checkReadable(object: StoredObject, now: number): void {
  if (!isArchived(object) || (object.restore?.kind === 'restored' && object.restore.until > now)) return;
  throw new ApiError('InvalidObjectState', "The operation is not valid for the object's storage class", {
    members: { StorageClass: object.storageClass },
  });
}
