import { describe, expect, it } from 'vitest';
import { seededBytes } from '../random/byte-source.ts';
import { Uniform } from '../random/uniform.ts';
import { audit, type AuditVerdict } from './audit.ts';
import { lowerShare, upperShare } from './binomial-bounds.ts';
import { exactMechanisms, mutants, type Case } from './testing/mechanisms.ts';
import { allViews } from './views.ts';

function auditOf({ claim, run }: Case, trials: number): AuditVerdict {
  const uniform = new Uniform(seededBytes(11));
  return audit({ claim, trials, views: allViews, run: [() => run(0, uniform), () => run(1, uniform)] });
}

describe('the auditor accepts', () => {
  it.each(Object.keys(exactMechanisms))('%s', (name) => {
    expect(auditOf(exactMechanisms[name]!, 8_000)).toEqual({ kind: 'accepted', tests: expect.any(Number) });
  });
});

describe('the auditor catches', () => {
  it.each(Object.keys(mutants))('%s', (name) => {
    expect(auditOf(mutants[name]!, 20_000)).toMatchObject({
      kind: 'refuted',
      ...(name === 'float noise' && { view: 'the grid of the first figure' }),
    });
  });
});

describe('bounds of a share', () => {
  it('enclose it, and close in with more trials', () => {
    expect(lowerShare(0, 100, 0.01)).toBe(0);
    expect(upperShare(100, 100, 0.01)).toBe(1);
    expect(upperShare(0, 100, 0.01)).toBeCloseTo(1 - 0.01 ** (1 / 100), 9);
    expect(lowerShare(50, 100, 0.01)).toBeGreaterThan(0.3);
    expect(lowerShare(50_000, 100_000, 0.01)).toBeGreaterThan(0.49);
    expect(lowerShare(50, 100, 0.01)).toBeLessThan(0.5);
  });
});
