import { randomFillSync } from 'node:crypto';

/** The only door to randomness: passed in, so that tests and rehearsals repeat. */
export interface Random {
  /** A uniform integer in [0, exclusiveMaximum), exclusiveMaximum ≤ 2^32. */
  integer(exclusiveMaximum: number): number;
}

/** From the operating system's generator, fit for secrets. */
export const systemRandom: Random = { integer: (exclusiveMaximum) => uniform(exclusiveMaximum, nextSystemWord) };

/** Words drawn ahead, since each draw by itself costs microseconds: every word is given out once, and wiped from the pool as it is. */
const pool = new Uint32Array(1024);
let used = pool.length;

function nextSystemWord(): number {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const word = pool[used]!;
  pool[used] = 0;
  used++;
  return word;
}

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
