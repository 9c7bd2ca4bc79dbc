import { createCipheriv, randomFillSync } from 'node:crypto';

/** Where all noise comes from: uniform, independent bytes. */
export interface ByteSource {
  /** Overwrites all of `bytes`. */
  overwrite(bytes: Uint8Array): void;
}

/** The operating system's generator, as node:crypto has it. The only source for noise that protects people. */
export const systemBytes: ByteSource = {
  overwrite: (bytes) => {
    randomFillSync(bytes);
  },
};

/** A repeatable stream (AES-256 in counter mode on a key made from the seed): for tests and benchmarks, never for a release. */
export function seededBytes(seed: number): ByteSource {
  const key = Buffer.alloc(32);
  key.writeDoubleBE(seed);
  const cipher = createCipheriv('aes-256-ctr', key, Buffer.alloc(16));
  return { overwrite: (bytes) => bytes.set(cipher.update(new Uint8Array(bytes.length))) };
}
