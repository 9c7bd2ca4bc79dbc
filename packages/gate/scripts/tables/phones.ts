import type { Random } from '@paddock/base/random';
import { between, digits, pick } from '../../src/lib/example/draw.ts';
import type { Country } from './devices.ts';

/** Prefixes without their trunk zero, and how many digits follow (https://en.wikipedia.org/wiki/National_conventions_for_writing_telephone_numbers). */
const plans: Readonly<
  Record<
    Country,
    {
      readonly code: string;
      readonly trunk: string;
      readonly areas: readonly string[];
      readonly length: number;
      readonly groups: readonly number[];
    }
  >
> = {
  us: { code: '1', trunk: '', areas: ['212', '305', '415', '503', '617', '702', '808', '919'], length: 7, groups: [3, 4] },
  gb: { code: '44', trunk: '0', areas: ['20', '7400', '7700', '7911', '161', '1632', '1223'], length: 6, groups: [3, 3] },
  de: { code: '49', trunk: '0', areas: ['30', '40', '89', '151', '160', '172', '711', '6131'], length: 7, groups: [3, 4] },
  fr: { code: '33', trunk: '0', areas: ['1', '2', '4', '5', '6', '7'], length: 8, groups: [2, 2, 2, 2] },
  es: { code: '34', trunk: '', areas: ['91', '93', '61', '65', '69'], length: 7, groups: [3, 4] },
  it: { code: '39', trunk: '', areas: ['02', '06', '335', '347', '320'], length: 7, groups: [3, 4] },
  nl: { code: '31', trunk: '0', areas: ['61', '62', '20', '10', '30'], length: 7, groups: [3, 4] },
  pl: { code: '48', trunk: '', areas: ['22', '50', '60', '79'], length: 7, groups: [3, 2, 2] },
  se: { code: '46', trunk: '0', areas: ['8', '70', '73', '31'], length: 7, groups: [3, 2, 2] },
  br: { code: '55', trunk: '', areas: ['11 9', '21 9', '31 9', '51 3'], length: 8, groups: [4, 4] },
  in: { code: '91', trunk: '0', areas: ['98', '97', '80', '70'], length: 8, groups: [3, 5] },
};

interface Parts {
  readonly code: string;
  readonly trunk: string;
  readonly area: string;
  readonly groups: readonly string[];
}

function parts(random: Random, country: Country): Parts {
  const plan = plans[country];
  const subscriber = `${between(random, 2, 9)}${digits(random, plan.length - 1)}`;
  const area = pick(random, plan.areas);
  let from = 0;
  const groups = plan.groups.map((length) => subscriber.slice(from, (from += length)));
  if (country === 'gb' && area.length < 4) groups.push(digits(random, 1));
  return { code: plan.code, trunk: plan.trunk, area, groups };
}

/** As people of the country write it among themselves, in several manners. */
export function nationalPhone(random: Random, country: Country): string {
  const { trunk, area, groups } = parts(random, country);
  if (country === 'us')
    return pick(random, [`(${area}) ${groups.join('-')}`, `${area}-${groups.join('-')}`, `${area}.${groups.join('.')}`]);
  if (country === 'fr') return trunk + area + glued(random, groups);
  if (country === 'de') return `${trunk}${area}${pick(random, ['/', ' ', '-', ' / '])}${groups.join(pick(random, ['', ' ']))}`;
  return `${trunk}${area} ${groups.join(pick(random, [' ', '-', '']))}`;
}

function glued(random: Random, groups: readonly string[]): string {
  const separator = pick(random, [' ', '.', '']);
  return separator + groups.join(separator);
}

/** With the country's code: +44 …, 0044 …, (0) in between. */
export function internationalPhone(random: Random, country: Country): string {
  const { code, trunk, area, groups } = parts(random, country);
  const bare = area.replace(' ', '');
  return pick(random, [
    `+${code} ${bare} ${groups.join(' ')}`,
    `+${code}${bare}${groups.join('')}`,
    `00${code} ${bare} ${groups.join('')}`,
    trunk === '' ? `+${code}-${bare}-${groups.join('-')}` : `+${code} (${trunk})${bare} ${groups.join(' ')}`,
  ]);
}

/** Digits only, as many databases keep it. */
export function phoneDigits(random: Random, country: Country): string {
  const { trunk, area, groups } = parts(random, country);
  return (trunk + area + groups.join('')).replaceAll(' ', '');
}
