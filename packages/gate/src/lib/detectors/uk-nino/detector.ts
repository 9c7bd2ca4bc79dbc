import { randomString } from '@paddock/base/random';
import { randomDigits } from '../rules/examples.ts';
import { codeIdentifier } from '../rules/code-identifier.ts';

export const detector = codeIdentifier({
  id: 'uk-nino',
  type: 'UK_NINO',
  title: 'UK national insurance number',
  sources: [
    'https://www.gov.uk/hmrc-internal-manuals/national-insurance-manual/nim39110',
    'https://en.wikipedia.org/wiki/National_Insurance_number',
  ],
  pattern: /[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?: ?\d{2}){3} ?[A-D]|[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]-\d{2}-\d{2}-\d{2}-[A-D]/i,
  begins: ['code'],
  alone: 0.85,
  why: 'two letters, six digits, a letter, as numbers are given',
  evidence: 'shape',
  chance: 0.3,
  headers: { for: ['nino', 'ni number', 'ni no', 'national insurance', 'national insurance number', 'nat ins'], against: [] },
  holds: (compact) => !/^(?:BG|GB|NK|KN|TN|NT|ZZ)/.test(compact),
  example: (random) => {
    const compact = randomString(random, 2, 'ABCEHJLMPRSWXY') + randomDigits(random, 6) + randomString(random, 1, 'ABCD');
    return random.integer(2) === 0 ? compact : compact.replace(/^(..)(..)(..)(..)(.)$/, '$1 $2 $3 $4 $5');
  },
});
