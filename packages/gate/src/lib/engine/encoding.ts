import { isUtf8 as bufferIsUtf8 } from 'node:buffer';
import type { Encoding } from './table.ts';

/** What the first bytes of a text file say: a byte order mark, the zero bytes of UTF-16, or bytes that UTF-8 does not have. */
export function encodingOf(head: Uint8Array, complete: boolean): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  for (let index = 0; index < head.length; index++) if (head[index] === 0) zeros[index % 2]!++;
  const many = head.length / 8;
  if (zeros[1]! > many && zeros[0]! < zeros[1]! / 4) return 'utf-16le';
  if (zeros[0]! > many && zeros[1]! < zeros[0]! / 4) return 'utf-16be';
  return isUtf8(head, complete) ? 'utf-8' : 'latin-1';
}

/** Whether bytes are UTF-8; with `complete` false the last character may be cut. */
function isUtf8(bytes: Uint8Array, complete: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !complete });
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** Whether the bytes of a stream are UTF-8, chunk by chunk; `undefined` at the end. */
export function utf8Check(): (bytes: Uint8Array | undefined) => boolean {
  let valid = true;
  let cut: Uint8Array = new Uint8Array();
  return (bytes) => {
    if (!valid) return false;
    if (bytes === undefined) return (valid = cut.length === 0);
    const whole = cut.length === 0 ? bytes : Buffer.concat([cut, bytes]);
    const end = lastStart(whole);
    cut = Uint8Array.from(whole.subarray(end));
    return (valid = bufferIsUtf8(whole.subarray(0, end)));
  };
}

/** Where the last character starts when it may be cut, else the end. */
function lastStart(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte >= 0xc0) return bytes.length - back;
    if (byte < 0x80) break;
  }
  return bytes.length;
}

/** `UTF-16` as people write it. */
export function encodingTitle(encoding: Encoding): string {
  return encoding === 'latin-1' ? 'Latin-1 (or another one-byte encoding)' : encoding === 'utf-8' ? 'UTF-8' : 'UTF-16';
}

/** A decoder of a stream: bytes in, text out; `undefined` at the end flushes. @throws TypeError for bytes that the encoding does not have */
export function decoderOf(encoding: Encoding): (bytes: Uint8Array | undefined) => string {
  // The label latin1 of the WHATWG standard means windows-1252, which is what is meant by people who say Latin-1.
  const decoder = new TextDecoder(encoding === 'latin-1' ? 'windows-1252' : encoding, { fatal: true });
  return (bytes) => (bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true }));
}
