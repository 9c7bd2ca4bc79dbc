import { randomBytes } from 'node:crypto';

/** The only door to randomness: passed in, so that tests and rehearsals repeat. */
export interface Random {
  /** A uniform integer in [0, exclusiveMaximum), exclusiveMaximum ≤ 2^32. */
  integer(exclusiveMaximum: number): number;
}

export const systemRandom: Random = {
  integer: (exclusiveMaximum) => uniform(exclusiveMaximum, () => randomBytes(4).readUInt32BE(0)),
};

/** Deterministic (xorshift128+ style on 32-bit words): for tests and benchmarks, never for secrets. */
export function seededRandom(seed: number): Random {
  let a = (seed ^ 0x9e3779b9) >>> 0;
  let b = 0x243f6a88;
  let c = 0xb7e15162;
  let d = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  for (let round = 0; round < 12; round++) next();
  return { integer: (exclusiveMaximum) => uniform(exclusiveMaximum, next) };
}

function uniform(exclusiveMaximum: number, next: () => number): number {
  const limit = 0x1_0000_0000 - (0x1_0000_0000 % exclusiveMaximum);
  for (;;) {
    const value = next();
    if (value < limit) return value % exclusiveMaximum;
  }
}

/** `length` characters drawn from `alphabet`, e.g. for ids in AWS's own formats. */
export function randomString(random: Random, length: number, alphabet: string): string {
  let text = '';
  for (let index = 0; index < length; index++) text += alphabet[random.integer(alphabet.length)];
  return text;
}
