import { expect, it } from 'vitest';
import { seededBytes } from '../random/byte-source.ts';
import { Uniform } from '../random/uniform.ts';
import { audit } from './audit.ts';
import { exactMechanisms } from './testing/mechanisms.ts';
import { allViews } from './views.ts';

it.each(Object.keys(exactMechanisms))('a long audit accepts %s', (name) => {
  const { claim, run } = exactMechanisms[name]!;
  const uniform = new Uniform(seededBytes(23));
  // A copy takes far longer than a count.
  const trials = name === 'a synthetic table' ? 50_000 : 200_000;
  const verdict = audit({ claim, trials, views: allViews, run: [() => run(0, uniform), () => run(1, uniform)] });
  expect(verdict).toMatchObject({ kind: 'accepted' });
});
