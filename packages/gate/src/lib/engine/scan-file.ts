import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, statSync } from 'node:fs';
import { once } from 'node:events';
import { createGunzip } from 'node:zlib';
import { PaddockError } from '@paddock/base/errors';
import { decoderOf } from './encoding.ts';
import { systemCode } from './own-directory.ts';
import type { Encoding } from './table.ts';

export interface FileScan {
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

/** Changes when a file does: its inode, size, and time of change. */
export function versionOf(path: string): string {
  const { ino, size, mtimeNs, ctimeNs } = statSync(path, { bigint: true });
  return [ino, size, mtimeNs, ctimeNs].join('-');
}

export interface ScanOptions {
  readonly gzip: boolean;
  /** The content (unpacked, in UTF-8) passes here. */
  readonly content?: (bytes: Uint8Array) => void;
  /** Writes the content, unpacked and in UTF-8, into this file (mode 0600). */
  readonly transcode?: { readonly from: Encoding; readonly to: string };
}

/** Reads a file once: its hash and size, and its content for whoever wants to look. @throws `gate/unreadable-data`, `gate/disk-full` */
export async function scanFile(path: string, file: string, options: ScanOptions): Promise<FileScan> {
  const hash = createHash('sha256');
  let bytes = 0;
  const raw = createReadStream(path, { highWaterMark: 1 << 20 });
  raw.on('data', (chunk) => {
    bytes += chunk.length;
    hash.update(chunk);
  });
  if (options.content === undefined && options.transcode === undefined) raw.resume();
  try {
    if (options.content === undefined && options.transcode === undefined) await once(raw, 'close');
    else await walk(raw, options);
  } catch (error) {
    raw.destroy();
    if (error instanceof PaddockError) throw error;
    throw new PaddockError('gate/unreadable-data', { detail: `file ${file} (${reasonOf(error, options)})` });
  }
  if (raw.errored !== null) throw new PaddockError('gate/unreadable-data', { detail: `file ${file} (${systemCode(raw.errored)})` });
  return { bytes, sha256: hash.digest('hex') };
}

async function walk(raw: NodeJS.ReadableStream, options: ScanOptions): Promise<void> {
  const content = options.gzip ? raw.pipe(createGunzip()) : raw;
  if (options.gzip) raw.on('error', (error) => (content as unknown as { destroy: (error: Error) => void }).destroy(error));
  const decode = options.transcode === undefined ? undefined : decoderOf(options.transcode.from);
  const copy = options.transcode === undefined ? undefined : createWriteStream(options.transcode.to, { mode: 0o600 });
  const failed = copy === undefined ? undefined : once(copy, 'error').then(([error]) => error as unknown);
  const pass = async (chunk: Uint8Array | undefined): Promise<void> => {
    const part = decode === undefined ? chunk : Buffer.from(decode(chunk));
    if (part === undefined) return;
    options.content?.(part);
    if (copy !== undefined && !copy.write(part)) await Promise.race([once(copy, 'drain'), failed]);
    if (copy?.errored != null) throw new PaddockError('gate/disk-full', { detail: `(${systemCode(copy.errored)})` });
  };
  for await (const chunk of content) await pass(chunk as Uint8Array);
  if (copy === undefined) return;
  await pass(undefined);
  copy.end();
  await Promise.race([once(copy, 'close'), failed]);
  if (copy.errored !== null) throw new PaddockError('gate/disk-full', { detail: `(${systemCode(copy.errored)})` });
}

/** Never a message: those of zlib and of decoders are their own, but need not stay so. */
function reasonOf(error: unknown, options: ScanOptions): string {
  if (error instanceof TypeError && options.transcode !== undefined) return `bytes that ${options.transcode.from} does not have`;
  return systemCode(error);
}
