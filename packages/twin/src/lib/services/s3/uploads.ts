import { ApiError } from '../../api-error.ts';
import type { Call } from '../../operation.ts';
import { partsCollection, uploadsCollection, type Upload, type UploadedPart } from './store.ts';
import { keyEnd, storedKey } from './stored-key.ts';

export interface UploadInput {
  readonly Bucket: string;
  readonly Key: string;
  readonly UploadId: string;
}

function uploadKey(key: string, id: string): string {
  return `${storedKey(key)}${keyEnd}${id}`;
}

/** Throws `NoSuchUpload`. */
export function uploadOf({ Bucket, Key, UploadId }: UploadInput, call: Call): Upload {
  const upload = call.state.table(uploadsCollection(Bucket)).get(uploadKey(Key, UploadId));
  if (upload !== undefined) return upload;
  throw new ApiError(
    'NoSuchUpload',
    'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.',
    { members: { UploadId } },
  );
}

export function putUpload(call: Call, bucket: string, upload: Upload): void {
  call.state.table(uploadsCollection(bucket)).put(uploadKey(upload.key, upload.id), upload);
}

export function removeUpload(call: Call, bucket: string, upload: Upload): void {
  const parts = call.state.table(partsCollection(bucket));
  for (const part of partsOf(call, bucket, upload)) parts.delete(partKey(upload, part.number));
  call.state.table(uploadsCollection(bucket)).delete(uploadKey(upload.key, upload.id));
}

function partKey(upload: Upload, number: number): string {
  return `${upload.id}${keyEnd}${String(number).padStart(5, '0')}`;
}

export function findPart(call: Call, bucket: string, upload: Upload, number: number): UploadedPart | undefined {
  return call.state.table(partsCollection(bucket)).get(partKey(upload, number));
}

export function putPart(call: Call, bucket: string, upload: Upload, part: UploadedPart): void {
  call.state.table(partsCollection(bucket)).put(partKey(upload, part.number), part);
}

/** By number. */
export function partsOf(call: Call, bucket: string, upload: Upload): readonly UploadedPart[] {
  const parts = call.state.table(partsCollection(bucket));
  const found: UploadedPart[] = [];
  for (const key of parts.keysFrom(`${upload.id}${keyEnd}`)) {
    if (!key.startsWith(`${upload.id}${keyEnd}`)) break;
    found.push(parts.get(key)!);
  }
  return found;
}
