/** Verhoeff's check digit, over the dihedral group of order ten: https://en.wikipedia.org/wiki/Verhoeff_algorithm */
const permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

export function verhoeffHolds(digits: string): boolean {
  return verhoeff(digits, 0) === 0;
}

export function verhoeffDigit(digits: string): string {
  const rest = verhoeff(digits, 1);
  // Rotations 1 to 4 have inverses other than themselves; 0 and the reflections are their own.
  return String(rest >= 1 && rest <= 4 ? 5 - rest : rest);
}

function verhoeff(digits: string, firstPosition: number): number {
  let rest = 0;
  for (let offset = 0; offset < digits.length; offset++) {
    let value = digits.charCodeAt(digits.length - 1 - offset) - 0x30;
    for (let times = (offset + firstPosition) % 8; times > 0; times--) value = permutation[value]!;
    rest = compose(rest, value);
  }
  return rest;
}

/** The product of two symmetries of the pentagon: 0 to 4 are rotations, 5 to 9 reflections. */
function compose(a: number, b: number): number {
  if (a < 5) return b < 5 ? (a + b) % 5 : 5 + ((a + b) % 5);
  return b < 5 ? 5 + ((a - b) % 5) : (a - b + 5) % 5;
}
