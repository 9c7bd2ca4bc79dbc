import { seededRandom } from '@paddock/base/random';
import { describe, expect, it } from 'vitest';
import { detectInCodeUnits } from '../detect/detect.ts';
import { detectors } from '../detectors/index.generated.ts';
import { scanColumn } from './scan-column.ts';

const scan = (values: readonly string[]) => {
  const column = scanColumn(
    detectors,
    (text) => detectInCodeUnits(text),
    () => false,
  );
  for (const value of values) column.add(value, 2);
  return column.found(false);
};
const random = seededRandom(11);
const digits = (count: number): string => Array.from({ length: count }, () => random.integer(10)).join('');
const example = (type: string): string => detectors.find((each) => each.type === type)!.example(random);

describe('scanColumn', () => {
  it('finds one e-mail address among other texts, and counts cells and values', () => {
    expect(scan(['red', 'green', 'ask anna@example.com', 'blue'])).toEqual([{ type: 'EMAIL', cells: 2, values: 1 }]);
  });

  it('takes numbers that pass a check by chance for what they are', () => {
    expect(scan(Array.from({ length: 3_000 }, () => `4${digits(15)}`))).toEqual([]);
  });

  it('finds cards among such numbers when they are more than chance gives', () => {
    const cards = Array.from({ length: 400 }, () => example('CREDIT_CARD').replaceAll(/\D/g, '')).filter((card) => /^4\d{15}$/.test(card));
    expect(cards.length).toBeGreaterThan(20);
    const found = scan([...cards, ...Array.from({ length: 40 }, () => `4${digits(15)}`)]);
    expect(found.map(({ type }) => type)).toEqual(['CREDIT_CARD']);
    expect(found[0]!.values).toBeGreaterThanOrEqual(cards.length);
  });

  it('leaves addresses of pages alone that are nobody’s', () => {
    expect(scan(['https://shop.example.com/p/1', 'https://social.example.com/u/jane.doe'])).toEqual([{ type: 'URL', cells: 2, values: 1 }]);
  });
});
