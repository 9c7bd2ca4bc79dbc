import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMutatedCopy, type MutatedCopy } from './mutated-copy.ts';
import { mutants } from './mutants.ts';

const randomCases = 2_000;

describe('each mutant of the evaluator', () => {
  let copy: MutatedCopy;
  beforeAll(() => {
    copy = createMutatedCopy();
  });
  afterAll(() => copy.remove());

  it('none: the copy itself passes every case', async () => {
    expect(await copy.run(undefined, randomCases)).toEqual({ documentation: [], random: 0 });
  });

  it.each(mutants.map((mutant) => [mutant.rule, mutant] as const))('is caught: %s', async (_rule, mutant) => {
    const { documentation, random } = await copy.run(mutant, randomCases);
    expect(documentation.length + random).toBeGreaterThan(0);
  });
});
