import { describe, expect, it } from 'vitest';
import { createChecksum, type ChecksumAlgorithm } from './checksums.ts';

describe('checksums', () => {
  // The check values of the CRC catalogue for "123456789", and the hashes of it.
  it.each([
    ['crc32', 'cbf43926'],
    ['crc32c', 'e3069283'],
    ['crc64nvme', 'ae8b14860a799888'],
    ['sha1', 'f7c3bc1d808e04732adf679965ccc34ca7ae3441'],
    ['sha256', '15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225'],
  ] as const)('%s', (algorithm: ChecksumAlgorithm, hex) => {
    for (const parts of [['123456789'], ['1234', '', '56789']]) {
      const checksum = createChecksum(algorithm);
      for (const part of parts) checksum.update(Buffer.from(part));
      expect(Buffer.from(checksum.value(), 'base64').toString('hex')).toBe(hex);
    }
  });
});
