import { luhnDigit, luhnHolds } from '../checksums/luhn.ts';
import { fillForm, pick, randomDigits } from '../rules/examples.ts';
import { numericIdentifier } from '../rules/numeric-identifier.ts';

export const detector = numericIdentifier({
  id: 'imei',
  type: 'IMEI',
  title: 'IMEI of a mobile device',
  sources: [
    'https://www.gsma.com/newsroom/wp-content/uploads/TS.06-v26.0.pdf',
    'https://en.wikipedia.org/wiki/International_Mobile_Equipment_Identity',
  ],
  forms: {
    '000000000000000': 0.55,
    '00-000000-000000-0': 0.92,
    '00 000000 000000 0': 0.92,
    '000000-00-000000-0': 0.9,
    '000000 00 000000 0': 0.9,
  },
  why: 'the prefix of a reporting body, and its Luhn check digit hold',
  evidence: 'checksum',
  chance: 0.02,
  headers: { for: ['imei', 'imei number', 'imei1', 'imei2', 'mobile equipment identity'], against: ['imsi', 'iccid', 'msisdn'] },
  holds: (digits) => /^(?:0[01]|1[0-7]|3[0135]|4[459]|5[0-4]|86|9[189])/.test(digits) && luhnHolds(digits),
  example: (random) => {
    const digits = pick(random, ['35', '86']) + randomDigits(random, 12);
    return fillForm(pick(random, ['000000000000000', '00-000000-000000-0']), digits + luhnDigit(digits));
  },
});
