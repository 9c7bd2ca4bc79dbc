import { hash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { OperationModel } from '@paddock/aws-data/models';
import { ApiError } from '../api-error.ts';
import { checksumAlgorithms, createChecksum } from './checksums.ts';
import { header } from './wire.ts';

/**
 * What a client says about a small S3 body: Content-MD5, `x-amz-checksum-…`. Some operations want one of them with a body: S3 API reference, e.g. DeleteObjects.
 * Throws `BadDigest`, `InvalidDigest`, `InvalidRequest`.
 */
export function checkBodyChecksums(operation: OperationModel, headers: IncomingHttpHeaders, body: Uint8Array): void {
  const { httpChecksum } = operation;
  if (httpChecksum === undefined) return;
  const md5 = header(headers, 'content-md5');
  if (md5 !== undefined && Buffer.from(md5, 'base64').length !== 16)
    throw new ApiError('InvalidDigest', 'The Content-MD5 you specified was invalid.');
  if (md5 !== undefined && md5 !== hash('md5', body, 'base64')) {
    throw new ApiError('BadDigest', 'The Content-MD5 you specified did not match what we received.');
  }
  const given = Object.keys(headers).some((name) => name.startsWith('x-amz-checksum-'));
  if (httpChecksum.requestChecksumRequired === true && body.length > 0 && md5 === undefined && !given) {
    throw new ApiError('InvalidRequest', 'Missing required header for this request: Content-MD5 OR x-amz-checksum-*');
  }
  for (const algorithm of checksumAlgorithms) {
    const said = header(headers, `x-amz-checksum-${algorithm}`);
    if (said === undefined) continue;
    const checksum = createChecksum(algorithm);
    checksum.update(body);
    if (checksum.value() !== said)
      throw new ApiError('BadDigest', `The ${algorithm.toUpperCase()} you specified did not match the calculated checksum.`);
  }
}
