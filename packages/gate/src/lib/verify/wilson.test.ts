import { describe, expect, it } from 'vitest';
import { wilson } from './wilson.ts';

describe('wilson', () => {
  // Figures of Brown, Cai, DasGupta 2001 and of R's binom.confint(method = "wilson").
  it.each([
    [0, 10, 0, 0.2775],
    [5, 10, 0.2366, 0.7634],
    [10, 10, 0.7225, 1],
    [95, 100, 0.8882, 0.9785],
  ])('%d of %d is in %f to %f', (found, of, low, high) => {
    const measured = wilson(found, of);
    expect(measured.low).toBeCloseTo(low, 4);
    expect(measured.high).toBeCloseTo(high, 4);
  });

  it('knows nothing of nothing', () => {
    expect(wilson(0, 0)).toMatchObject({ low: 0, high: 1 });
  });
});
