import { describe, expect, it } from 'vitest';
import { Meter } from '../accounting/meter.ts';
import { seededBytes } from '../random/byte-source.ts';
import { Uniform } from '../random/uniform.ts';
import { goodnessOfFit } from '../samplers/testing/goodness-of-fit.ts';
import { selectByScore } from './exponential.ts';
import { gaussianVariance, noisyCounts, noisyIntegers } from './gaussian.ts';

const with1 = (reserved: number, seed = 1): { meter: Meter; uniform: Uniform } => ({
  meter: new Meter(reserved),
  uniform: new Uniform(seededBytes(seed)),
});

describe('the Gaussian mechanism', () => {
  it.each([
    [1, 14_973_100_000, 34n],
    [5, 14_973_100_000, 835n],
    [1, 500_000_000_000, 1n],
    [1, 400_000_000_000, 2n],
  ])('rounds the variance for Δ = %d and %d picorho up', (sensitivity, loss, variance) => {
    expect(gaussianVariance(sensitivity, loss)).toBe(variance);
  });

  it('never has less noise than Δ²/2ρ, and not more than one part in 256 above it where it is wide', () => {
    for (let loss = 1; loss < 1e12; loss = Math.ceil(loss * 3.7)) {
      const least = 1e12 / (2 * loss);
      const variance = Number(gaussianVariance(1, loss));
      expect(variance).toBeGreaterThanOrEqual(least);
      expect(variance).toBeLessThanOrEqual(least > 65_536 ? least * (1 + 1 / 256) : least + 1);
    }
  });

  it('adds whole numbers of the variance that it says', () => {
    const { counts, variance } = noisyCounts(new Int32Array(20_000), 3, 1_000_000_000, with1(1_000_000_000));
    expect(variance).toBe(4500);
    const measured = counts.reduce((sum, x) => sum + x * x, 0) / counts.length;
    expect(Math.abs(measured / variance - 1)).toBeLessThan(5 * Math.sqrt(2 / counts.length));
    expect(counts.every((x) => Number.isInteger(x))).toBe(true);
  });

  it('adds exact noise to sums of any size', () => {
    const { values, variance } = noisyIntegers([10n ** 20n], 10n ** 15n, 1_000_000_000_000, with1(1_000_000_000_000));
    expect(variance).toBeGreaterThanOrEqual(10n ** 30n / 2n);
    expect(values[0]! - 10n ** 20n).not.toBe(0n);
    expect(values[0]! - 10n ** 20n).toBeLessThan(10n ** 16n);
  });

  it('takes nothing beyond what was reserved', () => {
    const world = with1(1_500);
    noisyCounts([1], 1, 1_000, world);
    expect(() => noisyCounts([1], 1, 1_000, world)).toThrow('more privacy budget than was reserved');
    expect(world.meter.spent).toBe(1_000);
  });
});

describe('the exponential mechanism', () => {
  it.each([
    [[0, 1, 2, 3], 1],
    [[-7, 10, 4, 10], 5],
    [[2 ** 31, 0, 2 ** 31 - 3], 2],
  ])('selects %j with the exact probabilities for Δ = %d', (scores, sensitivity) => {
    const loss = 500_000_000_000; // γΔ = 1
    const count = 30_000;
    const world = with1(loss * count);
    const weights = scores.map((score) => Math.exp((score - Math.max(...scores)) / sensitivity));
    const sum = weights.reduce((all, weight) => all + weight, 0);
    const samples = Array.from({ length: count }, () => selectByScore(scores, sensitivity, loss, world));
    expect(Math.abs(goodnessOfFit(samples, (index) => (weights[index] ?? 0) / sum))).toBeLessThan(5);
  });
});
