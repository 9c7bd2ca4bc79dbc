import { hash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { ApiError } from '../api-error.ts';

/** Largest body that is kept in memory. AWS's own limits are smaller for most operations. */
export const maximumBodyBytes = 8 * 1024 * 1024;

const tooLarge = (limit: number): ApiError => new ApiError('RequestTooLarge', `The request body is larger than ${limit} bytes.`);

/** Reads a whole body. Throws `RequestTooLarge`. */
export async function readBody(request: IncomingMessage, limit = maximumBodyBytes): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge(limit);
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > limit) throw tooLarge(limit);
    parts.push(part);
  }
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
}

const emptyHash = hash('sha256', '', 'hex');

export function bodyHash(body: Uint8Array): string {
  return body.length === 0 ? emptyHash : hash('sha256', body, 'hex');
}
