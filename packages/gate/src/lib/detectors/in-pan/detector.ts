import { randomDigits, randomLetters } from '../rules/examples.ts';
import { codeIdentifier } from '../rules/code-identifier.ts';

export const detector = codeIdentifier({
  id: 'in-pan',
  type: 'IN_PAN',
  title: 'Indian permanent account number',
  sources: ['https://incometaxindia.gov.in/', 'https://en.wikipedia.org/wiki/Permanent_account_number'],
  pattern: /[A-Z]{3}[ABCFGHLJPT][A-Z]\d{4}[A-Z]/,
  begins: ['code'],
  alone: 0.75,
  why: 'five letters of which the fourth names a kind of holder, four digits, a letter',
  evidence: 'shape',
  chance: 0.05,
  headers: { for: ['pan card', 'pan number', 'pan no', 'permanent account number'], against: [] },
  holds: () => true,
  example: (random) => `${randomLetters(random, 3)}P${randomLetters(random, 1)}${randomDigits(random, 4)}${randomLetters(random, 1)}`,
});
