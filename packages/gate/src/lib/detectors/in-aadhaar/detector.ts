import { verhoeffDigit, verhoeffHolds } from '../checksums/verhoeff.ts';
import { fillForm, randomDigits } from '../rules/examples.ts';
import { numericIdentifier } from '../rules/numeric-identifier.ts';

export const detector = numericIdentifier({
  id: 'in-aadhaar',
  type: 'IN_AADHAAR',
  title: 'Indian Aadhaar number',
  sources: ['https://uidai.gov.in/', 'https://en.wikipedia.org/wiki/Aadhaar'],
  forms: { '0000 0000 0000': 0.8, '0000-0000-0000': 0.7, '000000000000': 0.45 },
  why: 'its Verhoeff check digit holds',
  evidence: 'checksum',
  chance: 0.08,
  headers: { for: ['aadhaar', 'aadhar', 'adhaar', 'uidai', 'aadhaar number', 'aadhaar no'], against: [] },
  holds: (digits) => /^[2-9]/.test(digits) && verhoeffHolds(digits),
  example: (random) => {
    const digits = String(2 + random.integer(8)) + randomDigits(random, 10);
    return fillForm('0000 0000 0000', digits + verhoeffDigit(digits));
  },
});
