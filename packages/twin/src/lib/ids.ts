import { randomString, type Random } from '@paddock/base/random';

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const lowerDigits = 'abcdefghijklmnopqrstuvwxyz0123456789';
const hexDigits = '0123456789abcdef';
const secretCharacters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Prefixes of IAM's unique ids: IAM user guide, "IAM identifiers", unique IDs. */
export type IamIdPrefix = 'AIDA' | 'AROA' | 'ANPA' | 'AGPA' | 'AIPA' | 'AKIA' | 'ASIA' | 'ASCA' | 'APKA';

/** Ids in AWS's own formats, from the randomness that the twin was given. */
export interface Ids {
  /** `prefix` and 16 (access keys) or 17 characters. */
  iam(prefix: IamIdPrefix): string;
  /** 40 characters of a secret access key. */
  secret(): string;
  uuid(): string;
  lower(length: number): string;
  /** Upper-case letters and 2 to 7. */
  base32(length: number): string;
  hex(length: number): string;
  /** Twelve digits, not starting with 0. */
  account(): string;
}

export function idsFrom(random: Random): Ids {
  const bytes = Buffer.alloc(16);
  return {
    iam: (prefix) => prefix + randomString(random, prefix === 'AKIA' || prefix === 'ASIA' ? 16 : 17, base32),
    secret: () => randomString(random, 40, secretCharacters),
    uuid: () => {
      // Four draws of 32 bits: every request takes two of these ids.
      for (let at = 0; at < 16; at += 4) bytes.writeUInt32BE(random.integer(0x1_0000_0000), at);
      const hex = bytes.toString('hex');
      const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) & 3]!;
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
    },
    base32: (length) => randomString(random, length, base32),
    lower: (length) => randomString(random, length, lowerDigits),
    hex: (length) => randomString(random, length, hexDigits),
    account: () => randomString(random, 1, '123456789') + randomString(random, 11, '0123456789'),
  };
}
