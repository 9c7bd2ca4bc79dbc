import { expect, it } from 'vitest';
import { seededBytes } from '../random/byte-source.ts';
import { Uniform } from '../random/uniform.ts';
import { gaussianSampler } from './discrete-gaussian.ts';
import { discreteLaplace } from './discrete-laplace.ts';
import { goodnessOfFit, normalised } from './testing/goodness-of-fit.ts';

const count = 20_000_000;

function* draw(sample: () => number): Iterable<number> {
  for (let index = 0; index < count; index++) yield sample();
}

// Twenty million samples show an error of the variance of one part in a thousand.
it.each([1, 33, 1000])('twenty million discrete Gaussians of variance %d fit', (variance) => {
  const exact = normalised((x) => Math.exp((-x * x) / (2 * variance)), Math.ceil(40 * Math.sqrt(variance)));
  expect(Math.abs(goodnessOfFit(draw(gaussianSampler(variance, new Uniform(seededBytes(variance)))), exact))).toBeLessThan(5);
});

it('twenty million discrete Laplaces of scale 7/2 fit', () => {
  const exact = normalised((x) => Math.exp((-Math.abs(x) * 2) / 7), 300);
  const uniform = new Uniform(seededBytes(2));
  expect(
    Math.abs(
      goodnessOfFit(
        draw(() => discreteLaplace(7, 2, uniform)),
        exact,
      ),
    ),
  ).toBeLessThan(5);
});
