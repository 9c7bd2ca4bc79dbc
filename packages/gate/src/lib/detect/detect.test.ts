import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detect, detectInCodeUnits } from './detect.ts';
import { resolveOverlaps } from './resolve-overlaps.ts';

describe('detect', () => {
  it('counts code points, and code units when asked', () => {
    const text = '😀😀 jo@example.com';
    expect(detect(text).map(({ start, end }) => [start, end])).toEqual([[3, 17]]);
    expect(detectInCodeUnits(text).map(({ start, end }) => text.slice(start, end))).toEqual(['jo@example.com']);
  });

  it('looks for the types that it is asked for, as sure as it is asked to be', () => {
    const text = 'Mail jo@example.com or call (212) 555-0147.';
    expect(detect(text).map(({ type }) => type)).toEqual(['EMAIL', 'PHONE']);
    expect(detect(text, { types: new Set(['PHONE']) }).map(({ type }) => type)).toEqual(['PHONE']);
    expect(detect(text, { minimumConfidence: 0.98 }).map(({ type }) => type)).toEqual(['EMAIL']);
  });

  it('keeps one of those that overlap: what holds the other, the surer, the longer', () => {
    const span = (start: number, end: number, confidence: number) => ({ start, end, type: 'PHONE' as const, confidence, why: '' });
    expect(resolveOverlaps([span(0, 10, 0.8), span(2, 5, 0.95)])).toEqual([span(0, 10, 0.8)]);
    expect(resolveOverlaps([span(0, 10, 0.6), span(2, 5, 0.95)])).toEqual([span(2, 5, 0.95)]);
    expect(resolveOverlaps([span(0, 5, 0.6), span(3, 9, 0.6)])).toEqual([span(3, 9, 0.6)]);
    expect(resolveOverlaps([span(0, 5, 0.6), span(5, 9, 0.6)])).toHaveLength(2);
    expect(detect('https://192.0.2.17/jo@example.com').map(({ type }) => type)).toEqual(['URL']);
  });

  it('returns sorted spans inside of the text that do not overlap, whatever the text', () => {
    const piece = fc.constantFrom(
      'jo@example.com',
      '4111 1111 1111 1111',
      ' ',
      '-',
      '.',
      '(',
      '+',
      '12',
      '030 1234567',
      'Anna Schneider',
      '::',
      'https://a.de/',
      '😀',
      'é',
      '\n',
      'AB12',
      '5 Baker Street',
      'born ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end, confidence } of detectInCodeUnits(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(confidence).toBeGreaterThanOrEqual(0.5);
          expect(confidence).toBeLessThanOrEqual(1);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    );
  });
});
