import type { Call } from '../../operation.ts';
import type { ByteRange } from './byte-range.ts';
import { checksumOfBody, type ReceivedBody } from './body.ts';
import { checksumOfBlob } from './checksums.ts';
import { invalidArgument, invalidRequest } from './errors.ts';
import { limits } from './limits.ts';
import type { Blob, ChecksumName, Upload, UploadedPart } from './store.ts';

export function checkPartNumber(number: number): void {
  if (number < 1 || number > limits.parts)
    throw invalidArgument(`Part number must be an integer between 1 and ${limits.parts}, inclusive`, 'partNumber', String(number));
}

/**
 * The checksum that is kept with a part. A part of an upload with composite checksums must come with one of the upload's algorithm.
 * Throws `InvalidRequest`.
 */
export function checksumOfPart(name: ChecksumName | undefined, body: ReceivedBody, upload: Upload, call: Call): UploadedPart['checksum'] {
  const wanted = upload.checksum;
  if (wanted !== undefined && name !== wanted.name && (name !== undefined || wanted.type === 'COMPOSITE')) {
    throw invalidRequest(
      `Checksum Type mismatch occurred, expected checksum Type: ${wanted.name.toLowerCase()}, actual checksum Type: ${name?.toLowerCase() ?? 'null'}`,
    );
  }
  const kept = name ?? wanted?.name;
  return kept === undefined ? undefined : { name: kept, value: checksumOfBody(body, kept) ?? checksumOfBlob(kept, body, call.blobs) };
}

/** A part of a body as a body of its own. */
export function copiedBytes(source: Blob, { start, end }: ByteRange, call: Call): Blob {
  if (start === 0 && end === source.size - 1) return source;
  const writer = call.blobs.create();
  let position = 0;
  for (const chunk of call.blobs.chunks(source.sha256)) {
    const from = Math.max(start - position, 0);
    const to = Math.min(end + 1 - position, chunk.length);
    if (from < to) writer.write(chunk.subarray(from, to));
    position += chunk.length;
    if (position > end) break;
  }
  return writer.finish();
}
