import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../example/csv.ts';
import { parseCsv } from './parse-csv.ts';

describe('parseCsv', () => {
  it('reads back what csvOf writes', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', ' ', 'é') });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 })),
        (rows) => {
          const [header = [], ...rest] = rows;
          expect(parseCsv(csvOf(header, rest))).toEqual(rows);
        },
      ),
    );
  });

  it('refuses a quote that is never closed', () => {
    expect(() => parseCsv('a,"b\nc')).toThrow(SyntaxError);
  });

  it('reads a last line without its line feed', () => {
    expect(parseCsv('a,b\n1,')).toEqual([
      ['a', 'b'],
      ['1', ''],
    ]);
  });
});
