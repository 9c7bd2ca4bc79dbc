import type { Call } from '../../operation.ts';
import type { Blob, ChecksumName } from './store.ts';

/** A body as the edge hands it over: on disk with the checksums that the client asked for, or, when another service calls, bytes. */
export interface ReceivedBody extends Blob {
  readonly checksums?: Readonly<Record<string, string | undefined>>;
}

/** The body on disk. */
export function storedBody(body: ReceivedBody | Uint8Array | undefined, call: Call): ReceivedBody {
  if (body !== undefined && !(body instanceof Uint8Array)) return body;
  const writer = call.blobs.create();
  if (body !== undefined) writer.write(body);
  return writer.finish();
}

export function blobOf({ sha256, md5, size }: Blob): Blob {
  return { sha256, md5, size };
}

/** The checksum of a body that the edge computed because the client asked for it, base64. */
export function checksumOfBody(body: ReceivedBody, name: ChecksumName): string | undefined {
  return body.checksums?.[name.toLowerCase()];
}
