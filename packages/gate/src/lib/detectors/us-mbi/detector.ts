import { randomString } from '@paddock/base/random';
import { randomDigits } from '../rules/examples.ts';
import { codeIdentifier } from '../rules/code-identifier.ts';

export const detector = codeIdentifier({
  id: 'us-mbi',
  type: 'US_MBI',
  title: 'US Medicare beneficiary identifier',
  sources: ['https://www.cms.gov/medicare/new-medicare-card/understanding-the-mbi-with-format.pdf'],
  pattern: /[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d-?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d-?[AC-HJKMNP-RT-Y]{2}\d{2}/i,
  begins: ['code'],
  alone: 0.8,
  why: 'digits and letters where each eleven-place identifier has them',
  evidence: 'shape',
  chance: 0.01,
  headers: { for: ['mbi', 'medicare beneficiary', 'medicare id', 'medicare number', 'hicn'], against: [] },
  holds: () => true,
  example: (random) => {
    const letter = (): string => randomString(random, 1, 'ACDEFGHJKMNPQRTUVWXY');
    const first = `${1 + random.integer(9)}${letter()}${letter()}${randomDigits(random, 1)}`;
    return `${first}-${letter()}${letter()}${randomDigits(random, 1)}-${letter()}${letter()}${randomDigits(random, 2)}`;
  },
});
