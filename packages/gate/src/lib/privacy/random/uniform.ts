import type { ByteSource } from './byte-source.ts';

const poolWords = 16_384;
const word = 0x1_0000_0000;

/** Exactly uniform integers from a source of bytes, drawn in pools and never used twice. */
export class Uniform {
  readonly #source: ByteSource;
  readonly #pool = new Uint32Array(poolWords);
  #next = poolWords;
  #bits = 0;
  #bitsLeft = 0;

  constructor(source: ByteSource) {
    this.#source = source;
  }

  /** 32 bits, as an integer in [0, 2^32). */
  word(): number {
    if (this.#next === poolWords) {
      this.#source.overwrite(new Uint8Array(this.#pool.buffer));
      this.#next = 0;
    }
    return this.#pool[this.#next++]!;
  }

  /** One bit. */
  bit(): 0 | 1 {
    if (this.#bitsLeft === 0) {
      this.#bits = this.word();
      this.#bitsLeft = 32;
    }
    const bit = (this.#bits & 1) as 0 | 1;
    this.#bits >>>= 1;
    this.#bitsLeft--;
    return bit;
  }

  /** An integer in [0, exclusiveMaximum), 1 ≤ exclusiveMaximum ≤ 2^53: by rejection, so without bias. */
  below(exclusiveMaximum: number): number {
    if (exclusiveMaximum <= word) {
      const limit = word - (word % exclusiveMaximum);
      for (;;) {
        const value = this.word();
        if (value < limit) return value % exclusiveMaximum;
      }
    }
    // Two words hold 53 bits; as many high bits as the maximum needs keep the rejections below one half.
    const highRange = 2 ** (32 - Math.clz32(Math.floor((exclusiveMaximum - 1) / word)));
    for (;;) {
      const value = (this.word() & (highRange - 1)) * word + this.word();
      if (value < exclusiveMaximum) return value;
    }
  }

  /** The same for integers of any size. */
  belowBig(exclusiveMaximum: bigint): bigint {
    if (exclusiveMaximum <= 9_007_199_254_740_992n) return BigInt(this.below(Number(exclusiveMaximum)));
    const bits = (exclusiveMaximum - 1n).toString(2).length;
    for (;;) {
      let value = 0n;
      for (let have = 0; have < bits; have += 32) value = (value << 32n) | BigInt(this.word());
      value = BigInt.asUintN(bits, value);
      if (value < exclusiveMaximum) return value;
    }
  }
}
