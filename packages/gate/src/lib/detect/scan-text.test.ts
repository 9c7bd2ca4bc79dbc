import { describe, expect, it } from 'vitest';
import { scanText } from './scan-text.ts';

const numbers = (text: string): readonly string[] => scanText(text).numbers.map(({ start, end }) => text.slice(start, end));

describe('scanText', () => {
  it('joins groups of digits, and tries each run of groups that blanks part', () => {
    expect(numbers('order 12345 4111 1111-1111')).toEqual([
      '12345',
      '12345 4111',
      '12345 4111 1111-1111',
      '4111',
      '4111 1111-1111',
      '1111-1111',
    ]);
    expect(numbers('1234-5678')).toEqual(['1234-5678']);
  });

  it('ends a number where a sentence, a line or a comma does', () => {
    expect(numbers('in 2019. 4711 came\n5555,6666')).toEqual(['2019', '4711', '5555', '6666']);
  });

  it('leaves digits that letters touch to the codes, but for the extension of a telephone', () => {
    const { codes, numbers: found } = scanText('AB1234 and 555-1234x99');
    expect(codes).toEqual([
      { start: 0, end: 6 },
      { start: 15, end: 22 },
    ]);
    expect(found.map(({ digits }) => digits)).toEqual(['5551234']);
  });

  it('says when a hyphen or an underscore ties a number to a letter', () => {
    expect(scanText('SKU-12345').numbers[0]).toMatchObject({ gluedLeft: true, gluedRight: false });
    expect(scanText('12345_a').numbers[0]).toMatchObject({ gluedLeft: false, gluedRight: true });
    expect(scanText('(12345).').numbers[0]).toMatchObject({ gluedLeft: false, gluedRight: false });
  });

  it('marks what web and e-mail addresses, hardware addresses and names begin with', () => {
    const text = 'Ann: a@b.org, https://c.org WWW.d.org 00:1a:2b fe80::1';
    const { ats, links, colons, dots, capitals } = scanText(text);
    expect(ats).toEqual([6]);
    expect(links.map((index) => text.slice(index, index + 4))).toEqual(['://c', 'WWW.']);
    expect(colons).toHaveLength(4);
    expect(dots).toHaveLength(4);
    expect(capitals.map(({ start, end }) => text.slice(start, end))).toEqual(['Ann', 'WWW']);
  });

  it('bounds its work on long rows of numbers', () => {
    expect(scanText(Array(2000).fill('12').join(' ')).numbers.length).toBeLessThan(2000 * 8);
  });
});
