import { assumed } from '../encode/assumption-formula.ts';
import { allowedFormula, grantedFormula } from '../encode/decision.ts';
import { Encoder } from '../encode/encoder.ts';
import { KeyModel } from '../encode/key-model.ts';
import type { SetCache } from '../encode/sets.ts';
import type { World } from '../encode/world.ts';
import { Atoms } from '../logic/atoms.ts';
import { and, no, not, yes, type Formula } from '../logic/formula.ts';
import type { Budget } from './budget.ts';
import type { Question } from './question.ts';
import type { Scan } from './scan.ts';

/** Where a question is asked. */
export interface Asked {
  readonly world: World;
  /** A known action of the world's class, as AWS writes it. */
  readonly action: string | undefined;
  /** Values that keys behind variables do not all have. */
  readonly tried?: ReadonlyMap<string, readonly string[]> | undefined;
}

export interface WorldFormula {
  /** True of a request of the world that the question asks for, in terms of the atoms. */
  readonly formula: Formula;
  readonly atoms: Atoms;
  readonly keys: KeyModel;
  readonly encoder: Encoder;
}

/** A question in one world as a formula. */
export function worldFormula(
  question: Question,
  scan: Scan,
  { world, action, tried }: Asked,
  sets: SetCache,
  budget: Budget,
): WorldFormula {
  const { left, right, within, assume, facts } = question;
  const atoms = new Atoms(budget);
  const keys = new KeyModel(atoms, {
    types: assume.has('key-types'),
    principalKeys: assume.has('principal-keys'),
    quantified: scan.quantified,
    spelling: scan.spelling,
  });
  const encoder = new Encoder(world, atoms, keys, sets, scan.partitions);
  const asked = and(
    within === undefined ? yes : grantedFormula(within, encoder),
    allowedFormula(left, encoder),
    not(allowedFormula(right, encoder)),
  );
  if (asked.kind === 'false') return { formula: no, atoms, keys, encoder };
  const formula = and(
    asked,
    assumed(assume, facts, [...scan.spelling.keys()], action, encoder),
    encoder.fixedKeys(),
    tried === undefined ? yes : encoder.beyond(tried),
  );
  return { formula, atoms, keys, encoder };
}
