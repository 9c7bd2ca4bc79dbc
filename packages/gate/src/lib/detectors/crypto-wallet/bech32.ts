/** Bech32 and Bech32m, as Bitcoin writes newer addresses: https://github.com/bitcoin/bips/blob/master/bip-0173.mediawiki and bip-0350.mediawiki */
const alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
const bech32 = 1;
const bech32m = 0x2bc830a3;

/** Whether the last six characters check all others; small letters only. */
export function bech32Holds(text: string): boolean {
  const mark = text.lastIndexOf('1');
  const prefix = text.slice(0, mark);
  const data = Array.from(text.slice(mark + 1), (character) => alphabet.indexOf(character));
  if (data.includes(-1)) return false;
  const codes = Array.from(prefix, (character) => character.charCodeAt(0));
  const values = [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31), ...data];
  const rest = polynomialRest(values);
  return rest === bech32 || rest === bech32m;
}

function polynomialRest(values: readonly number[]): number {
  let rest = 1;
  for (const value of values) {
    const top = rest >>> 25;
    rest = ((rest & 0x1ffffff) << 5) ^ value;
    for (let bit = 0; bit < 5; bit++) if ((top >>> bit) & 1) rest ^= generators[bit]!;
  }
  return rest;
}
