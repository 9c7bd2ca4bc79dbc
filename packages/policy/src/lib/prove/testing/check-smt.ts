import { spawnSync } from 'node:child_process';
import type { Random } from '@paddock/base/random';
import { SetCache } from '../encode/sets.ts';
import { Atoms } from '../logic/atoms.ts';
import { clausesOf } from '../logic/clauses.ts';
import type { Formula } from '../logic/formula.ts';
import { search } from '../logic/search.ts';
import { Budget } from '../search/budget.ts';
import { allPolicies, type Question } from '../search/question.ts';
import { scanPolicies } from '../search/scan.ts';
import { worldFormula } from '../search/world-formula.ts';
import { randomFormula } from './random-formula.ts';
import { compileChain, randomPair } from './random-pair.ts';
import { smtLib } from './smt-lib.ts';

export type SolverAnswer = 'sat' | 'unsat' | 'unknown';

export interface SecondOpinion {
  readonly own: SolverAnswer;
  readonly other: SolverAnswer;
  readonly script: string;
}

/** A question in the prover's form and in SMT-LIB. */
export interface SmtQuestion {
  readonly script: string;
  /** Whether the prover finds that it can hold. */
  readonly own: () => SolverAnswer;
}

/** Whether the program is there. */
export function hasCvc5(): boolean {
  return spawnSync('cvc5', ['--version']).status === 0;
}

/** Asks the prover and cvc5 whether a random formula can hold; undefined when the formula has no form in SMT-LIB. */
export function opinionOnFormula(random: Random): SecondOpinion | undefined {
  return opinion(questionOfFormula(random));
}

/** The same for a random pair of chains, in the world of a role session and a resource of its account. */
export function opinionOnPair(random: Random): SecondOpinion | undefined {
  return opinion(questionOfPair(random));
}

/** A random formula; undefined when it has no form in SMT-LIB. */
export function questionOfFormula(random: Random): SmtQuestion | undefined {
  const atoms = new Atoms(new Budget(1_000_000));
  const { formula } = randomFormula(random, atoms);
  return question(formula, atoms);
}

/** The same of a random pair of chains, in the world of a role session and a resource of its account. */
export function questionOfPair(random: Random): SmtQuestion | undefined {
  const pair = randomPair(random, { variables: false });
  const asked: Question = {
    left: compileChain(pair.left, pair.managementAccount),
    right: compileChain(pair.right, pair.managementAccount),
    within: undefined,
    principals: ['role-session'],
    accounts: 'same',
    assume: new Set(['key-types', 'principal-keys']),
    facts: [],
    steps: 1_000_000,
  };
  const scan = scanPolicies(allPolicies(asked), []);
  const account = '111122223333';
  const world = {
    principal: 'role-session',
    account,
    resourceAccount: account,
    sameAccount: true,
    action: 's3:getobject',
    fixed: new Map(),
  } as const;
  const { formula, atoms } = worldFormula(asked, scan, { world, action: 's3:GetObject' }, new SetCache(), new Budget(1_000_000));
  return formula.kind === 'false' || formula.kind === 'true' ? undefined : question(formula, atoms);
}

function question(formula: Formula, atoms: Atoms): SmtQuestion | undefined {
  const script = smtLib(formula, atoms);
  if (script === undefined) return undefined;
  return {
    script,
    own: () => {
      const model = search(clausesOf(formula, atoms.count), atoms, { spend: () => undefined });
      return model !== undefined ? 'sat' : atoms.unsure === undefined ? 'unsat' : 'unknown';
    },
  };
}

function opinion(asked: SmtQuestion | undefined): SecondOpinion | undefined {
  return asked === undefined ? undefined : { own: asked.own(), other: cvc5(asked.script), script: asked.script };
}

function cvc5(script: string): SolverAnswer {
  const { stdout, stderr } = spawnSync('cvc5', ['--lang=smt2', '--tlimit=10000'], { input: script, encoding: 'utf8' });
  const answer = stdout.trim();
  if (answer === 'sat' || answer === 'unsat') return answer;
  if (answer === 'unknown' || /timeout|interrupted/i.test(`${answer}${stderr}`)) return 'unknown';
  throw new Error(`cvc5 does not take the script: ${answer} ${stderr}\n${script}`);
}
