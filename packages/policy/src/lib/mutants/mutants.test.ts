import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mutate } from './mutated-copy.ts';
import { mutants } from './mutants.ts';

describe('the mutants', () => {
  it('are at least 30, one per rule', () => {
    expect(mutants.length).toBeGreaterThanOrEqual(30);
    expect(new Set(mutants.map(({ rule }) => rule)).size).toBe(mutants.length);
  });

  it.each(mutants.map((mutant) => [mutant.rule, mutant] as const))('can be made: %s', (_rule, mutant) => {
    const source = readFileSync(new URL(`../${mutant.file}`, import.meta.url), 'utf8');
    expect(mutate(source, mutant)).not.toBe(source);
  });
});
