/** ISO/IEC 7064 MOD 97-10, as IBANs use it: letters are 10 to 35. https://en.wikipedia.org/wiki/International_Bank_Account_Number#Validating_the_IBAN */
export function mod97(text: string): number {
  let rest = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code <= 0x39) rest = (rest * 10 + code - 0x30) % 97;
    else rest = (rest * 100 + (code & 0xdf) - 0x37) % 97;
  }
  return rest;
}
