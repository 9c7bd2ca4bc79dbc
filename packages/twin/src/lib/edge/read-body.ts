import { hash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApiError } from '../api-error.ts';

/** Largest body that is kept in memory. AWS's own limits are smaller for most operations. */
export const maximumBodyBytes = 8 * 1024 * 1024;
/** How much of a body that is refused is still read, so that the client has sent it all and can read the answer. */
const maximumDrainedBytes = 64 * 1024 * 1024;

const tooLarge = (limit: number): ApiError => new ApiError('RequestTooLarge', `The request body is larger than ${limit} bytes.`);

/** Reads a whole body, after telling a client that waits for it to go on. Throws `RequestTooLarge`. */
export async function readBody(request: IncomingMessage, response: ServerResponse, limit = maximumBodyBytes): Promise<Buffer> {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (waitsToSend(request)) {
    if (announced > limit) throw tooLarge(limit);
    response.writeContinue();
  }
  if (announced === 0 && request.headers['transfer-encoding'] === undefined) return empty;
  return await new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size <= limit) parts.push(part);
      else parts.length = 0;
      if (size > maximumDrainedBytes) reject(tooLarge(limit));
    });
    request.on('end', () => {
      if (size > limit) reject(tooLarge(limit));
      else resolve(parts.length === 1 ? parts[0]! : Buffer.concat(parts));
    });
    request.on('error', reject);
    request.on('close', () => {
      if (!request.readableEnded) reject(new ApiError('RequestTimeout', 'The connection was closed before the whole body had come.'));
    });
  });
}

const empty = Buffer.alloc(0);

/** The client sent `Expect: 100-continue` and holds its body back. */
export function waitsToSend(request: IncomingMessage): boolean {
  return request.headers.expect?.toLowerCase() === '100-continue';
}

const emptyHash = hash('sha256', '', 'hex');

export function bodyHash(body: Uint8Array): string {
  return body.length === 0 ? emptyHash : hash('sha256', body, 'hex');
}
