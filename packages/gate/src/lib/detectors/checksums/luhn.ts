/** The check digit of ISO/IEC 7812-1, annex B ("Luhn"): https://en.wikipedia.org/wiki/Luhn_algorithm */
export function luhnHolds(digits: string): boolean {
  return luhnSum(digits, false) % 10 === 0;
}

export function luhnDigit(digits: string): string {
  return String((10 - (luhnSum(digits, true) % 10)) % 10);
}

/** `doubleLast`: whether the last digit is the first to be doubled, as before a check digit that is not there yet. */
function luhnSum(digits: string, doubleLast: boolean): number {
  let sum = 0;
  let double = doubleLast;
  for (let index = digits.length - 1; index >= 0; index--) {
    const value = digits.charCodeAt(index) - 0x30;
    const twice = value * 2;
    sum += double ? (twice > 9 ? twice - 9 : twice) : value;
    double = !double;
  }
  return sum;
}
