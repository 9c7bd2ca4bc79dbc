import { luhnDigit, luhnHolds } from '../checksums/luhn.ts';
import { randomDigits } from '../rules/examples.ts';
import { numericIdentifier } from '../rules/numeric-identifier.ts';

export const detector = numericIdentifier({
  id: 'us-npi',
  type: 'US_NPI',
  title: 'US national provider identifier',
  sources: [
    'https://www.cms.gov/Regulations-and-Guidance/Administrative-Simplification/NationalProvIdentStand/Downloads/NPIcheckdigit.pdf',
    'https://en.wikipedia.org/wiki/National_Provider_Identifier',
  ],
  forms: { '0000000000': 0.25 },
  why: 'its Luhn check digit, with the prefix 80840, holds',
  evidence: 'checksum',
  chance: 0.02,
  headers: { for: ['npi', 'national provider', 'national provider identifier', 'provider identifier'], against: [] },
  holds: (digits) => /^[12]/.test(digits) && luhnHolds(`80840${digits}`),
  example: (random) => {
    const digits = `1${randomDigits(random, 8)}`;
    return digits + luhnDigit(`80840${digits}`);
  },
});
