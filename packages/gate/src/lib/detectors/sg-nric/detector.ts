import { weightedSum } from '../checksums/weighted-sum.ts';
import { pick, randomDigits } from '../rules/examples.ts';
import { codeIdentifier } from '../rules/code-identifier.ts';

/** Four more in the sum for T and G; citizens (S, T) and foreigners (F, G) have letters of their own. */
function checkLetter(compact: string): string {
  const sum = weightedSum(compact.slice(1, 8), [2, 7, 6, 5, 4, 3, 2]) + (/^[TG]/.test(compact) ? 4 : 0);
  return (/^[ST]/.test(compact) ? 'JZIHGFEDCBA' : 'XWUTRQPNMLK')[sum % 11]!;
}

export const detector = codeIdentifier({
  id: 'sg-nric',
  type: 'SG_NRIC',
  title: 'Singaporean NRIC or FIN',
  sources: ['https://www.ica.gov.sg/', 'https://en.wikipedia.org/wiki/National_Registration_Identity_Card'],
  pattern: /[STFG]\d{7}[A-Z]/i,
  begins: ['code'],
  alone: 0.85,
  why: 'its check letter holds',
  evidence: 'checksum',
  chance: 0.04,
  headers: { for: ['nric', 'fin', 'nric fin', 'nric no', 'nric number'], against: [] },
  holds: (compact) => checkLetter(compact) === compact[8],
  example: (random) => {
    const body = `${pick(random, ['S', 'T', 'F', 'G'])}${randomDigits(random, 7)}`;
    return body + checkLetter(body);
  },
});
