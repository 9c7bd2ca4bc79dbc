/** Base58Check, as Bitcoin writes addresses: https://en.bitcoin.it/wiki/Base58Check_encoding */
import { createHash } from 'node:crypto';

const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Whether the last four of its 25 bytes are the beginning of the double hash of the others. */
export function base58CheckHolds(text: string): boolean {
  let number = 0n;
  for (const character of text) {
    const value = alphabet.indexOf(character);
    if (value < 0) return false;
    number = number * 58n + BigInt(value);
  }
  const hex = number.toString(16);
  if (hex.length > 50) return false;
  const bytes = Buffer.from(hex.padStart(50, '0'), 'hex');
  return checksum(bytes.subarray(0, 21)).equals(bytes.subarray(21));
}

/** The address of a version byte and a hash of twenty bytes. */
export function base58Check(payload: Buffer): string {
  let number = BigInt(`0x${Buffer.concat([payload, checksum(payload)]).toString('hex')}`);
  let text = '';
  for (; number > 0n; number /= 58n) text = alphabet[Number(number % 58n)]! + text;
  return (payload[0] === 0 ? '1' : '') + text;
}

function checksum(bytes: Buffer): Buffer {
  const sha256 = (data: Buffer): Buffer => createHash('sha256').update(data).digest();
  return sha256(sha256(bytes)).subarray(0, 4);
}
