import { hash } from 'node:crypto';

const blockBytes = 64;

/**
 * A key of HMAC-SHA-256 that signs many short texts: RFC 2104, with the padded key kept, so that a signature is two hashes and none of the
 * setting up of `createHmac`, which costs several times as much.
 */
export class SigningKey {
  readonly #inner: Buffer;
  readonly #outer: Buffer;

  /** @param key at most 64 bytes; RangeError for a longer one, which would have to be hashed first */
  constructor(key: Uint8Array) {
    if (key.length > blockBytes) throw new RangeError(`a signing key has at most ${blockBytes} bytes, not ${key.length}`);
    this.#inner = padded(key, 0x36, 256);
    this.#outer = padded(key, 0x5c, 32);
  }

  /** The 32 bytes of the code over the text in UTF-8. */
  sign(text: string): Buffer {
    const length = Buffer.byteLength(text);
    const inner = blockBytes + length <= this.#inner.length ? this.#inner : padded(this.#inner.subarray(0, blockBytes), 0, length);
    inner.write(text, blockBytes);
    this.#outer.set(hash('sha256', inner.subarray(0, blockBytes + length), 'buffer'), blockBytes);
    return hash('sha256', this.#outer, 'buffer');
  }
}

/** The key, filled up to a block and XORed with `pad`, with `room` bytes behind it. */
function padded(key: Uint8Array, pad: number, room: number): Buffer {
  const bytes = Buffer.alloc(blockBytes + room, 0);
  for (let index = 0; index < blockBytes; index++) bytes[index] = (key[index] ?? 0) ^ pad;
  return bytes;
}
