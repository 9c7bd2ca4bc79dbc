import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** S3's additional checksums, by the suffix of their header `x-amz-checksum-…`. */
export type ChecksumAlgorithm = 'crc32' | 'crc32c' | 'crc64nvme' | 'sha1' | 'sha256';

export const checksumAlgorithms: readonly ChecksumAlgorithm[] = ['crc32', 'crc32c', 'crc64nvme', 'sha1', 'sha256'];

export interface Checksum {
  update(bytes: Uint8Array): void;
  /** Base64, as in the header. */
  value(): string;
}

export function createChecksum(algorithm: ChecksumAlgorithm): Checksum {
  switch (algorithm) {
    case 'sha1':
    case 'sha256': {
      const hash = createHash(algorithm);
      return { update: (bytes) => hash.update(bytes), value: () => hash.digest('base64') };
    }
    case 'crc32': {
      let sum = 0;
      return { update: (bytes) => (sum = crc32(bytes, sum)), value: () => base64Of(BigInt(sum >>> 0), 4) };
    }
    case 'crc32c': {
      let sum = 0xffffffff;
      return {
        update: (bytes) => {
          for (const byte of bytes) sum = (sum >>> 8) ^ table32c()[(sum ^ byte) & 0xff]!;
        },
        value: () => base64Of(BigInt((sum ^ 0xffffffff) >>> 0), 4),
      };
    }
    case 'crc64nvme': {
      // Two halves of 32 bits: big integers would be slow.
      let high = 0xffffffff;
      let low = 0xffffffff;
      return {
        update: (bytes) => {
          const { highs, lows } = table64();
          for (const byte of bytes) {
            const index = (low ^ byte) & 0xff;
            low = ((low >>> 8) | (high << 24)) ^ lows[index]!;
            high = (high >>> 8) ^ highs[index]!;
          }
        },
        value: () => base64Of((BigInt(~high >>> 0) << 32n) | BigInt(~low >>> 0), 8),
      };
    }
  }
}

function base64Of(value: bigint, bytes: number): string {
  const buffer = Buffer.alloc(8);
  buffer.writeBigUInt64BE(value);
  return buffer.subarray(8 - bytes).toString('base64');
}

let castagnoli: Int32Array | undefined;

/** Reflected polynomial 0x82F63B78. */
function table32c(): Int32Array {
  castagnoli ??= Int32Array.from({ length: 256 }, (_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1;
    return value;
  });
  return castagnoli;
}

let nvme: { readonly highs: Int32Array; readonly lows: Int32Array } | undefined;

/** Reflected polynomial 0x9A6C9329AC4BC9B5 (CRC-64/NVME). */
function table64(): { readonly highs: Int32Array; readonly lows: Int32Array } {
  if (nvme !== undefined) return nvme;
  const highs = new Int32Array(256);
  const lows = new Int32Array(256);
  for (let index = 0; index < 256; index++) {
    let value = BigInt(index);
    for (let bit = 0; bit < 8; bit++) value = value & 1n ? (value >> 1n) ^ 0x9a6c9329ac4bc9b5n : value >> 1n;
    highs[index] = Number(BigInt.asIntN(32, value >> 32n));
    lows[index] = Number(BigInt.asIntN(32, value));
  }
  nvme = { highs, lows };
  return nvme;
}
