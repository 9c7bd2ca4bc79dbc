import { ApiError } from '../../api-error.ts';
import type { Call } from '../../operation.ts';
import { uploadsCollection, type Upload } from './store.ts';
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
  call.state.table(uploadsCollection(bucket)).delete(uploadKey(upload.key, upload.id));
}
