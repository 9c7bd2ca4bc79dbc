import { weightedSum } from '../checksums/weighted-sum.ts';
import { fillForm, randomDigits } from '../rules/examples.ts';
import { numericIdentifier } from '../rules/numeric-identifier.ts';

function isNumber(digits: string): boolean {
  return digits.startsWith('756') && checkDigit(digits) === Number(digits[12]);
}

function checkDigit(digits: string): number {
  return (10 - (weightedSum(digits, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]) % 10)) % 10;
}

export const detector = numericIdentifier({
  id: 'ch-ahv',
  type: 'CH_AHV',
  title: 'Swiss social insurance number (AHV, AVS)',
  sources: ['https://www.zas.admin.ch/en/oasi-number', 'https://en.wikipedia.org/wiki/National_identification_number#Switzerland'],
  forms: { '000.0000.0000.00': 0.97, '000 0000 0000 00': 0.95, '0000000000000': 0.8 },
  why: 'the prefix 756, and its EAN check digit hold',
  evidence: 'checksum',
  chance: 0.0001,
  headers: {
    for: ['ahv', 'ahv nummer', 'ahv nr', 'ahvn13', 'avs', 'numero avs', 'no avs', 'oasi', 'sozialversicherungsnummer'],
    against: [],
  },
  holds: isNumber,
  example: (random) => {
    const digits = `756${randomDigits(random, 9)}`;
    return fillForm('000.0000.0000.00', `${digits}${checkDigit(digits)}`);
  },
});
