import { createHmac } from 'node:crypto';
import { randomString, seededRandom } from '@paddock/base/random';
import { describe, expect, it } from 'vitest';
import { SigningKey } from './signing-key.ts';

describe('SigningKey', () => {
  it('gives what node:crypto gives, for keys up to a block and texts of any length, however often it is used', () => {
    const random = seededRandom(4231);
    for (let round = 0; round < 300; round++) {
      const key = Uint8Array.from({ length: random.integer(65) }, () => random.integer(256));
      const signing = new SigningKey(key);
      for (let use = 0; use < 3; use++) {
        const text = randomString(random, random.integer(400), 'abc/\n é😀'.normalize());
        expect(signing.sign(text)).toEqual(createHmac('sha256', key).update(text).digest());
      }
    }
  });
  it('refuses a key that is longer than a block', () => {
    expect(() => new SigningKey(new Uint8Array(65))).toThrow(RangeError);
  });
});
