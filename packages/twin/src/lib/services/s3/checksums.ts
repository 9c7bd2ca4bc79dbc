import { createChecksum, type ChecksumAlgorithm } from '../../edge/checksums.ts';
import { ApiError } from '../../api-error.ts';
import type { Members } from '../../operation.ts';
import type { BlobStore } from '../../state/blob-store.ts';
import { checksumOfBody, type ReceivedBody } from './body.ts';
import { invalidRequest } from './errors.ts';
import type { Blob, ChecksumName, ObjectChecksum, StoredObject } from './store.ts';

export const checksumNames: readonly ChecksumName[] = ['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256'];
const unknownNames = ['SHA512', 'MD5', 'XXHASH64', 'XXHASH3', 'XXHASH128'] as const;

/** The checksum that an input gives or asks for. Throws `InvalidRequest` for two, `NotImplemented` for an algorithm that the twin has not. */
export function checksumNameOf(input: Members): ChecksumName | undefined {
  const given = checksumNames.filter((name) => input[`Checksum${name}`] !== undefined);
  if (given.length > 1) throw invalidRequest('Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.');
  const unknown = unknownNames.find((name) => input[`Checksum${name}`] !== undefined || input['ChecksumAlgorithm'] === name);
  if (unknown !== undefined) throw new ApiError('NotImplemented', `The twin does not compute ${unknown} checksums.`);
  const named = input['ChecksumAlgorithm'] as ChecksumName | undefined;
  if (named !== undefined && given[0] !== undefined && given[0] !== named)
    throw invalidRequest('Value for x-amz-sdk-checksum-algorithm header is invalid.');
  return given[0] ?? named;
}

/** The checksum of an object that is put whole. Without one from the client, S3 keeps CRC64NVME. */
export function checksumOfPut(input: Members, body: ReceivedBody): ObjectChecksum {
  const name = checksumNameOf(input) ?? checksumNames.find((each) => checksumOfBody(body, each) !== undefined);
  if (name === undefined) return { name: 'CRC64NVME', type: 'FULL_OBJECT' };
  const value = checksumOfBody(body, name);
  return { name, type: 'FULL_OBJECT', ...(value === undefined ? {} : { value }) };
}

export function computeChecksum(name: ChecksumName, chunks: Iterable<Uint8Array>): string {
  const checksum = createChecksum(name.toLowerCase() as ChecksumAlgorithm);
  for (const chunk of chunks) checksum.update(chunk);
  return checksum.value();
}

/** Of a body on disk, base64. */
export function checksumOfBlob(name: ChecksumName, blob: Blob, blobs: BlobStore): string {
  return computeChecksum(name, blobs.chunks(blob.sha256));
}

/** `ChecksumCRC32` and `ChecksumType` of an output. */
export function checksumMembers(object: Pick<StoredObject, 'checksum' | 'body'>, blobs: BlobStore): Members {
  const { name, type, value } = object.checksum;
  return { [`Checksum${name}`]: value ?? checksumOfBlob(name, object.body, blobs), ChecksumType: type };
}

/** The same when the client gave the checksum; else nothing, so that nothing is computed that nobody asked for. */
export function knownChecksumMembers({ checksum: { name, type, value } }: Pick<StoredObject, 'checksum'>): Members {
  return value === undefined ? {} : { [`Checksum${name}`]: value, ChecksumType: type };
}
