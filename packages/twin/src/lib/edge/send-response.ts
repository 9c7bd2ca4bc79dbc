import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import type { BlobStore } from '../state/blob-store.ts';
import { Outbox } from './outbox.ts';
import type { BlobRange, WireResponse } from './wire.ts';

/** Bytes up to which a body is read in one go. */
const smallBody = 256 * 1024;
/** Bytes up to which head and body go to the socket as one string: copying costs less than a second piece. */
const oneWrite = 16 * 1024;

const outbox = new Outbox();

/** Writes a response. `date` is wall time: clients set their clocks by it. */
export function sendResponse(response: ServerResponse, wire: WireResponse, date: string, isHead: boolean, blobs: BlobStore): void {
  const { body } = wire;
  const headers: Record<string, string | number> = { date, server: 'paddock-twin', ...wire.headers };
  if (isRange(body)) {
    headers['content-length'] = body.end - body.start + 1;
    response.writeHead(wire.status, headers);
    if (isHead || body.end < body.start) outbox.add(() => response.end());
    else if (body.end - body.start < smallBody) {
      const bytes = blobs.readBytes(body.sha256, body.start, body.end);
      outbox.add(() => end(response, bytes));
    } else {
      pipeline(blobs.read(body.sha256, body.start, body.end), response, (error) => {
        if (error !== undefined && error !== null) response.destroy();
      });
    }
    return;
  }
  if (!isHead && wire.status !== 204 && wire.status !== 304)
    headers['content-length'] = typeof body === 'string' ? Buffer.byteLength(body) : body.length;
  response.writeHead(wire.status, headers);
  if (isHead || body.length === 0) outbox.add(() => response.end());
  else outbox.add(() => end(response, body));
}

/** In Latin-1 each character is one byte: text in ASCII stays as it is, and bytes come out as they went in. */
function end(response: ServerResponse, body: string | Uint8Array): void {
  if (body.length > oneWrite) response.end(body);
  else if (typeof body !== 'string') response.end(Buffer.from(body.buffer, body.byteOffset, body.length).toString('latin1'), 'latin1');
  else if (isAscii(body)) response.end(body, 'latin1');
  else response.end(Buffer.from(body));
}

function isAscii(text: string): boolean {
  return Buffer.byteLength(text) === text.length;
}

function isRange(body: WireResponse['body']): body is BlobRange {
  return typeof body === 'object' && !(body instanceof Uint8Array);
}
