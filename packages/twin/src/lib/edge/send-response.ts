import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import type { BlobStore } from '../state/blob-store.ts';
import type { BlobRange, WireResponse } from './wire.ts';

/** Bytes up to which a body is read in one go. */
const smallBody = 256 * 1024;

/** Writes a response. `date` is wall time: clients set their clocks by it. */
export function sendResponse(response: ServerResponse, wire: WireResponse, date: string, isHead: boolean, blobs: BlobStore): void {
  const { body } = wire;
  const headers: Record<string, string | number> = { date, server: 'paddock-twin', ...wire.headers };
  if (isRange(body)) {
    headers['content-length'] = body.end - body.start + 1;
    response.writeHead(wire.status, headers);
    if (isHead || body.end < body.start) response.end();
    else if (body.end - body.start < smallBody) response.end(blobs.readBytes(body.sha256, body.start, body.end));
    else {
      pipeline(blobs.read(body.sha256, body.start, body.end), response, (error) => {
        if (error !== undefined && error !== null) response.destroy();
      });
    }
    return;
  }
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  if (!isHead && wire.status !== 204 && wire.status !== 304) headers['content-length'] = bytes.length;
  response.writeHead(wire.status, headers);
  if (isHead || bytes.length === 0) response.end();
  else response.end(bytes);
}

function isRange(body: WireResponse['body']): body is BlobRange {
  return typeof body === 'object' && !(body instanceof Uint8Array);
}
