/** ISO/IEC 7064 MOD 11,10: the check digit of the digits before it. https://en.wikipedia.org/wiki/ISO/IEC_7064 */
export function mod1110Digit(digits: string): string {
  let product = 10;
  for (let index = 0; index < digits.length; index++) {
    const sum = (digits.charCodeAt(index) - 0x30 + product) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return String((11 - product) % 10);
}
