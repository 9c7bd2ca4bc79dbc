import { weightedSum } from '../checksums/weighted-sum.ts';
import { pick, randomDigits, randomLetters } from '../rules/examples.ts';
import { codeIdentifier } from '../rules/code-identifier.ts';

/** The first, third and fifth digit, and twice the second, fourth and sixth: the last digit of the sum. */
function checkDigit(digits: string): number {
  return weightedSum(digits, [1, 2, 1, 2, 1, 2]) % 10;
}

export const detector = codeIdentifier({
  id: 'us-dea',
  type: 'US_DEA',
  title: 'US DEA registration number',
  sources: ['https://www.deadiversion.usdoj.gov/', 'https://en.wikipedia.org/wiki/DEA_number'],
  pattern: /[ABCDEFGHJKLMPRSTUX][A-Z9]-?\d{7}/i,
  begins: ['code'],
  alone: 0.75,
  why: 'two letters, and its check digit hold',
  evidence: 'checksum',
  chance: 0.07,
  headers: { for: ['dea', 'dea number', 'dea no', 'dea registration'], against: [] },
  holds: (compact) => checkDigit(compact.slice(2)) === Number(compact[8]),
  example: (random) => {
    const digits = randomDigits(random, 6);
    return `${pick(random, ['A', 'B', 'F', 'M'])}${randomLetters(random, 1)}${digits}${checkDigit(digits)}`;
  },
});
