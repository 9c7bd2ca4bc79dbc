import { describe, expect, it } from 'vitest';
import { seededBytes } from '../random/byte-source.ts';
import { Uniform } from '../random/uniform.ts';
import { rational } from '../rational.ts';
import { bernoulliExp } from './bernoulli-exp.ts';
import { gaussianSampler } from './discrete-gaussian.ts';
import { discreteLaplace } from './discrete-laplace.ts';
import { bernoulliExpBig, discreteGaussianBig, discreteLaplaceBig, squareRoot } from './exact-samplers.ts';
import { bernoulliExpMinusOne, wordOfExpMinusOne } from './exp-minus-one.ts';
import { goodnessOfFit, normalised } from './testing/goodness-of-fit.ts';

const seeded = (seed: number): Uniform => new Uniform(seededBytes(seed));

function* draw(count: number, sample: () => number): Iterable<number> {
  for (let index = 0; index < count; index++) yield sample();
}

const gaussian = (variance: number): ((x: number) => number) =>
  normalised((x) => Math.exp((-x * x) / (2 * variance)), Math.ceil(40 * Math.sqrt(variance)));
const laplace = (scale: number): ((x: number) => number) => normalised((x) => Math.exp(-Math.abs(x) / scale), Math.ceil(60 * scale));
const coin = (probability: number) => (x: number) => (x === 1 ? probability : x === 0 ? 1 - probability : 0);

// Seeds are fixed, so that the verdicts are too; 5 is what a right sampler passes once in three million seeds.
describe('samplers fit their exact distributions', () => {
  it.each([1, 2, 7, 33, 1000, 77_100, 2 ** 24])('discrete Gaussian of variance %d', (variance) => {
    const sample = gaussianSampler(variance, seeded(variance));
    // Wide ones are looked at in bins of about a fifth of a standard deviation.
    const width = Math.max(1, Math.floor(Math.sqrt(variance) / 5));
    const exact = gaussian(variance);
    const binned = (bin: number): number => {
      let sum = 0;
      for (let x = bin * width; x < (bin + 1) * width; x++) sum += exact(x);
      return sum;
    };
    const samples = draw(200_000, () => Math.floor(sample() / width));
    expect(Math.abs(goodnessOfFit(samples, binned))).toBeLessThan(5);
  });

  it.each([
    [1, 1],
    [9, 1],
    [7, 3],
  ])('discrete Laplace of scale %d/%d', (numerator, denominator) => {
    const uniform = seeded(numerator);
    const samples = draw(200_000, () => discreteLaplace(numerator, denominator, uniform));
    expect(Math.abs(goodnessOfFit(samples, laplace(numerator / denominator)))).toBeLessThan(5);
  });

  it.each([
    [0, 1],
    [1, 3],
    [5, 7],
    [1, 1],
    [5, 2],
    [3 * 2 ** 50, 2 ** 52],
  ])('a coin of exp(-%d/%d)', (numerator, denominator) => {
    const uniform = seeded(numerator + denominator);
    const heads = [...draw(200_000, () => Number(bernoulliExp(numerator, denominator, uniform)))].reduce((sum, x) => sum + x, 0);
    const probability = Math.exp(-numerator / denominator);
    expect(Math.abs(heads - 200_000 * probability)).toBeLessThanOrEqual(5 * Math.sqrt(200_000 * probability * (1 - probability)));
  });

  it('the samplers on big integers, which the fast ones fall back on', () => {
    const uniform = seeded(3);
    const gaussians = draw(20_000, () => Number(discreteGaussianBig(rational(21, 2), uniform)));
    expect(Math.abs(goodnessOfFit(gaussians, gaussian(10.5)))).toBeLessThan(5);
    const laplaces = draw(20_000, () => Number(discreteLaplaceBig(4n, uniform)));
    expect(Math.abs(goodnessOfFit(laplaces, laplace(4)))).toBeLessThan(5);
    const coins = draw(20_000, () => Number(bernoulliExpBig(rational(3, 2), uniform)));
    expect(Math.abs(goodnessOfFit(coins, coin(Math.exp(-1.5))))).toBeLessThan(5);
  });

  it('is seen when a sampler is a little off: a variance of 34 for 33', () => {
    const sample = gaussianSampler(34, seeded(1));
    expect(goodnessOfFit(draw(200_000, sample), gaussian(33))).toBeGreaterThan(5);
  });

  it('keeps the mean and the variance of a Gaussian too wide for plain numbers', () => {
    const sample = gaussianSampler(2 ** 36 + 1, seeded(5));
    const samples = [...draw(20_000, sample)];
    const mean = samples.reduce((sum, x) => sum + x, 0) / samples.length;
    const variance = samples.reduce((sum, x) => sum + x * x, 0) / samples.length;
    expect(Math.abs(mean) / (2 ** 18 / Math.sqrt(20_000))).toBeLessThan(5);
    expect(Math.abs(variance / 2 ** 36 - 1) / Math.sqrt(2 / 20_000)).toBeLessThan(5);
  });
});

describe('1/e', () => {
  it('has its binary digits exactly', () => {
    // 0.367879441171442321595523770161460867445811131… : 2^96 / e, rounded down, from its decimals.
    const decimals = 367_879_441_171_442_321_595_523_770_161_460_867_445_811_131n;
    const expected = (decimals << 96n) / 10n ** 45n;
    const words = [0, 1, 2].map((index) => BigInt(wordOfExpMinusOne(index)));
    expect((words[0]! << 64n) | (words[1]! << 32n) | words[2]!).toBe(expected);
  });

  it('is compared further when the first word does not decide', () => {
    const digits = [wordOfExpMinusOne(0), wordOfExpMinusOne(1)];
    const source = (words: readonly number[]): Uniform => new Uniform({ overwrite: (bytes) => new Uint32Array(bytes.buffer).set(words) });
    expect(bernoulliExpMinusOne(source([...digits, wordOfExpMinusOne(2) - 1]))).toBe(true);
    expect(bernoulliExpMinusOne(source([...digits, wordOfExpMinusOne(2) + 1]))).toBe(false);
  });
});

describe('uniform integers', () => {
  it.each([3, 1000, 2 ** 32, 2 ** 32 + 1, 3 * 2 ** 50])('are even below %d', (limit) => {
    const uniform = seeded(limit);
    const samples = draw(100_000, () => Math.floor((uniform.below(limit) * 3) / limit));
    expect(Math.abs(goodnessOfFit(samples, (x) => (x >= 0 && x < 3 ? 1 / 3 : 0)))).toBeLessThan(5);
  });

  it('are even below integers of any size', () => {
    const uniform = seeded(9);
    const limit = 3n << 80n;
    const samples = draw(30_000, () => Number(uniform.belowBig(limit) >> 80n));
    expect(Math.abs(goodnessOfFit(samples, (x) => (x >= 0 && x < 3 ? 1 / 3 : 0)))).toBeLessThan(5);
  });

  it('come once: a source is never read twice', () => {
    let filled = 0;
    const uniform = new Uniform({
      overwrite: (bytes) => {
        new Uint32Array(bytes.buffer).fill(++filled);
      },
    });
    const words = Array.from({ length: 40_000 }, () => uniform.word());
    expect(new Set(words)).toEqual(new Set([1, 2, 3]));
  });
});

it.each([0n, 1n, 2n, 3n, 4n, 15n, 16n, 17n, 10n ** 40n - 1n, 10n ** 40n])('⌊√%d⌋', (n) => {
  const root = squareRoot(n);
  expect(root * root <= n && (root + 1n) * (root + 1n) > n).toBe(true);
});
