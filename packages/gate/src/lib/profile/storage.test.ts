import { describe, expect, it } from 'vitest';
import { storageOf } from './storage.ts';

const cells = (...values: readonly string[]) => values.map((value) => ({ value, count: 1 }));

describe('storageOf', () => {
  it.each([
    ['integer', cells('1', '-20', '300')],
    ['text', cells('01', '02', '03')],
    ['decimal', cells('1.5', '2', '1,234.50')],
    ['decimal', cells('1,5', '0,25', '1.234,50')],
    ['date', cells('2024-01-31', '1999-12-01')],
    ['date', cells('31.1.2024', '1.12.1999')],
    ['date', cells('1/31/2024', '12/1/99')],
    ['text', cells('41.59.2024', '77.12.1999')],
    ['timestamp', cells('2024-01-31T10:00:00Z', '2024-01-31 23:59')],
    ['boolean', cells('yes', 'no')],
    ['boolean', cells('0', '1')],
    ['integer', cells('1')],
    ['text', cells('a', '1')],
    ['text', cells()],
  ] as const)('%s', (storage, values) => expect(storageOf(values)).toBe(storage));

  it('forgives a few dirty cells', () => {
    expect(
      storageOf([
        { value: '12', count: 99 },
        { value: 'oops', count: 1 },
      ]),
    ).toBe('integer');
  });
});
