import type { Random } from '@paddock/base/random';
import { Atoms } from '../logic/atoms.ts';
import { clausesOf } from '../logic/clauses.ts';
import type { Filling } from '../logic/dimension.ts';
import { search } from '../logic/search.ts';
import { Budget } from '../search/budget.ts';
import { holds, isTrue, randomFormula, type RandomFormula } from './random-formula.ts';

export type FormulaVerdict = 'holds' | 'never' | 'unsure';

/**
 * Decides a random formula with the prover's parts and by trying all of a small universe.
 * @returns the verdict, and what is wrong with it, if anything
 */
export function checkFormula(random: Random): { readonly verdict: FormulaVerdict; readonly fault?: string } {
  const theory = new Atoms(new Budget(1_000_000));
  const { formula, atoms, universe } = randomFormula(random, theory);
  const model = search(clausesOf(formula, theory.count), theory, { spend: () => undefined });
  if (model === undefined) {
    if (theory.unsure !== undefined) return { verdict: 'unsure', fault: `unsure about ${theory.unsure}` };
    const found = bruteForce(formula, atoms, universe);
    return found === undefined ? { verdict: 'never' } : { verdict: 'never', fault: `but ${JSON.stringify([...found])} holds` };
  }
  const fillings = theory.fillings(model);
  const truth = (number: number): boolean => {
    const plain = atoms[number - 1]!;
    return holds(plain, fillings.get(plain.dimension)!);
  };
  if (isTrue(formula, truth)) return { verdict: 'holds' };
  return { verdict: 'holds', fault: `but ${JSON.stringify([...fillings])} does not make it true` };
}

/** Fillings that make the formula true. Per dimension, only one filling for each way of making atoms true is tried. */
function bruteForce(
  formula: RandomFormula['formula'],
  atoms: RandomFormula['atoms'],
  universe: RandomFormula['universe'],
): ReadonlyMap<string, Filling> | undefined {
  const choices = [...universe].map(([dimension, fillings]) => {
    const own = atoms.flatMap((each, index) => (each?.dimension === dimension ? [index] : []));
    const byTruth = new Map<string, Filling>();
    for (const filling of fillings) {
      const key = own.map((index) => (holds(atoms[index]!, filling) ? '1' : '0')).join('');
      if (!byTruth.has(key)) byTruth.set(key, filling);
    }
    return { dimension, fillings: [...byTruth.values()] };
  });
  const chosen = new Map<string, Filling>();
  const tryFrom = (at: number): boolean => {
    const choice = choices[at];
    if (choice === undefined) return isTrue(formula, (number) => holds(atoms[number - 1]!, chosen.get(atoms[number - 1]!.dimension)!));
    return choice.fillings.some((filling) => {
      chosen.set(choice.dimension, filling);
      return tryFrom(at + 1);
    });
  };
  return tryFrom(0) ? chosen : undefined;
}
