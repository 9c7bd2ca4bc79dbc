import { weightedSum } from '../checksums/weighted-sum.ts';
import { drawUntil, randomDigits } from '../rules/examples.ts';
import { numericIdentifier } from '../rules/numeric-identifier.ts';

/** Prefixes 00 to 12, 21 to 32, 61 to 72 and 80. */
function isNumber(digits: string): boolean {
  const prefix = Number(digits.slice(0, 2));
  const isGiven = prefix <= 12 || (prefix >= 21 && prefix <= 32) || (prefix >= 61 && prefix <= 72) || prefix === 80;
  return isGiven && digits !== '000000000' && weightedSum(digits, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0;
}

export const detector = numericIdentifier({
  id: 'us-aba-routing',
  type: 'US_ABA_ROUTING',
  title: 'US bank routing number',
  sources: ['https://www.aba.com/about-us/routing-number', 'https://en.wikipedia.org/wiki/ABA_routing_transit_number'],
  forms: { '000000000': 0.25 },
  why: 'a Federal Reserve prefix, and its 3-7-1 check sum hold',
  evidence: 'checksum',
  chance: 0.04,
  headers: { for: ['routing', 'routing number', 'routing no', 'aba', 'aba number', 'aba routing', 'rtn', 'transit number'], against: [] },
  holds: isNumber,
  example: (random) =>
    drawUntil(() => {
      const digits = `0${1 + random.integer(9)}${randomDigits(random, 7)}`;
      return isNumber(digits) ? digits : undefined;
    }),
});
