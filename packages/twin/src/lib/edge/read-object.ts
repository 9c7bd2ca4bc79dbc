import type { IncomingMessage } from 'node:http';
import { ApiError } from '../api-error.ts';
import type { BlobStore, BlobWriter, StoredBlob } from '../state/blob-store.ts';
import { checksumAlgorithms, createChecksum, type Checksum, type ChecksumAlgorithm } from './checksums.ts';
import { ChunkedDecoder, type ChunkSigning } from './chunked-decoder.ts';
import { header } from './wire.ts';

/** A stored body with the checksums that the client asked for, computed here. */
export interface ReceivedObject extends StoredBlob {
  readonly kind: 'object';
  /** Base64 by algorithm. */
  readonly checksums: Readonly<Partial<Record<ChecksumAlgorithm, string>>>;
}

/** Largest object of one PUT: S3 user guide, "Uploading objects". */
const maximumObjectBytes = 5 * 1024 ** 3;

/**
 * Streams an S3 body to disk, takes off `aws-chunked`, and checks what the client said about it: length, SHA-256, Content-MD5, checksums in headers and trailers.
 * @param signing for `STREAMING-AWS4-HMAC-SHA256-PAYLOAD…`
 */
export async function readObject(
  request: IncomingMessage,
  blobs: BlobStore,
  payloadHash: string,
  signing: ChunkSigning | undefined,
): Promise<ReceivedObject> {
  const { headers } = request;
  const length = Number(header(headers, 'x-amz-decoded-content-length') ?? header(headers, 'content-length') ?? Number.NaN);
  if (length > maximumObjectBytes) throw new ApiError('RequestTooLarge', 'Your proposed upload exceeds the maximum allowed size');
  const wanted = wantedChecksums(request);
  const checksums = new Map(wanted.map((algorithm): [ChecksumAlgorithm, Checksum] => [algorithm, createChecksum(algorithm)]));
  const writer = blobs.create();
  try {
    const decoder = await receive(request, writer, checksums, payloadHash.startsWith('STREAMING-') ? { signing } : undefined);
    if (decoder?.unsignedTrailers === true) throw new ApiError('InvalidSignature', 'The trailing headers are not signed.');
    return await check(request, writer, checksums, decoder?.trailers ?? new Map<string, string>(), payloadHash, length);
  } catch (error) {
    writer.discard();
    throw error;
  }
}

async function receive(
  request: IncomingMessage,
  writer: BlobWriter,
  checksums: ReadonlyMap<ChecksumAlgorithm, Checksum>,
  chunked: { readonly signing: ChunkSigning | undefined } | undefined,
): Promise<ChunkedDecoder | undefined> {
  let size = 0;
  const write = (bytes: Uint8Array): void => {
    size += bytes.length;
    if (size > maximumObjectBytes) throw new ApiError('RequestTooLarge', 'Your proposed upload exceeds the maximum allowed size');
    for (const checksum of checksums.values()) checksum.update(bytes);
    writer.write(bytes);
  };
  const decoder = chunked === undefined ? undefined : new ChunkedDecoder(chunked.signing, write);
  for await (const part of request as AsyncIterable<Buffer>) {
    if (decoder === undefined) write(part);
    else decoder.push(part);
  }
  decoder?.finish();
  return decoder;
}

async function check(
  request: IncomingMessage,
  writer: BlobWriter,
  checksums: ReadonlyMap<ChecksumAlgorithm, Checksum>,
  trailers: ReadonlyMap<string, string>,
  payloadHash: string,
  length: number,
): Promise<ReceivedObject> {
  const blob = await writer.finishLater();
  if (!Number.isNaN(length) && blob.size !== length)
    throw new ApiError('IncompleteBody', 'You did not provide the number of bytes specified by the Content-Length HTTP header');
  if (/^[0-9a-f]{64}$/.test(payloadHash) && blob.sha256 !== payloadHash) {
    throw new ApiError('XAmzContentSHA256Mismatch', "The provided 'x-amz-content-sha256' header does not match what was computed.");
  }
  const md5 = header(request.headers, 'content-md5');
  if (md5 !== undefined && Buffer.from(md5, 'base64').length !== 16)
    throw new ApiError('InvalidDigest', 'The Content-MD5 you specified was invalid.');
  if (md5 !== undefined && Buffer.from(md5, 'base64').toString('hex') !== blob.md5) {
    throw new ApiError('BadDigest', 'The Content-MD5 you specified did not match what we received.');
  }
  const values: Partial<Record<ChecksumAlgorithm, string>> = {};
  for (const [algorithm, checksum] of checksums) {
    const value = checksum.value();
    const said = trailers.get(`x-amz-checksum-${algorithm}`) ?? header(request.headers, `x-amz-checksum-${algorithm}`);
    if (said !== undefined && said !== value) {
      throw new ApiError('BadDigest', `The ${algorithm.toUpperCase()} you specified did not match the calculated checksum.`);
    }
    values[algorithm] = value;
  }
  return { kind: 'object', ...blob, checksums: values };
}

function wantedChecksums(request: IncomingMessage): readonly ChecksumAlgorithm[] {
  const named = (
    header(request.headers, 'x-amz-sdk-checksum-algorithm') ??
    header(request.headers, 'x-amz-checksum-algorithm') ??
    ''
  ).toLowerCase();
  const trailer = (header(request.headers, 'x-amz-trailer') ?? '').toLowerCase();
  return checksumAlgorithms.filter(
    (algorithm) =>
      named === algorithm ||
      trailer.includes(`x-amz-checksum-${algorithm}`) ||
      header(request.headers, `x-amz-checksum-${algorithm}`) !== undefined,
  );
}
