/** Check digits, for making valid values. Each function takes digits without their check digit and returns what belongs behind them. */

/** Luhn, ISO/IEC 7812-1 annex B (https://en.wikipedia.org/wiki/Luhn_algorithm). */
export function luhnDigit(digits: string): string {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 0 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return String((10 - (sum % 10)) % 10);
}

/** The weighted sum of the digits; the weights start again when there are fewer than digits. */
export function weightedSum(digits: string, weights: readonly number[]): number {
  return Array.from(digits).reduce((sum, digit, index) => sum + Number(digit) * (weights[index % weights.length] ?? 0), 0);
}

/** The remainder of a number of any length, letters counting A = 10 … Z = 35 as in ISO 13616. */
export function remainder97(text: string): number {
  let rest = 0;
  for (const character of text) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}

/** An IBAN from country and BBAN: ISO 13616, mod 97-10 (https://en.wikipedia.org/wiki/International_Bank_Account_Number). */
export function ibanOf(country: string, bban: string): string {
  return `${country}${String(98 - remainder97(`${bban}${country}00`)).padStart(2, '0')}${bban}`;
}

/** ISO 7064 mod 11,10, the last digit of the German tax id (https://de.wikipedia.org/wiki/Steuerliche_Identifikationsnummer). */
export function iso7064Digit(digits: string): string {
  let product = 10;
  for (const digit of digits) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return String((11 - product) % 10);
}

/** EAN-13, GTIN, ISBN-13: weights 1 and 3 from the right (https://www.gs1.org/services/how-calculate-check-digit-manually). */
export function gtinDigit(digits: string): string {
  const reversed = Array.from(digits).toReversed().join('');
  return String((10 - (weightedSum(reversed, [3, 1]) % 10)) % 10);
}
