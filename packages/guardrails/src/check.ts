/**
 * The meta-test of guardrails: what must hold of every one, Paddock's and the company's own. The same functions for both.
 */
import { createPolicyCompiler } from '@paddock/policy/compile';
import type { GuardrailEntry } from './library.ts';
import { checkCase } from './lib/check/check-case.ts';
import {
  checkClaimForms,
  checkProofs,
  checkWeakened,
  checkWorth,
  worthOfStatements,
  type StatementWorth,
} from './lib/check/check-claims.ts';
import { checkDescription } from './lib/check/check-description.ts';
import { checkExample, checkParameters } from './lib/check/check-example.ts';
import { checkPolicy, checkSize, hasPolicyForm } from './lib/check/check-policy.ts';
import { checkCoverage, checkExemptions } from './lib/check/check-statements.ts';
import type { GuardrailProblem } from './lib/check/guardrail-problem.ts';

export type { StatementWorth } from './lib/check/check-claims.ts';
export type { GuardrailProblem, ProblemPlace } from './lib/check/guardrail-problem.ts';

/** What is wrong with a guardrail, as far as no proof is needed: a few milliseconds. */
export function checkGuardrail(entry: GuardrailEntry): readonly GuardrailProblem[] {
  const unfit = checkParameters(entry);
  if (unfit.length > 0) return [...checkDescription(entry), ...unfit];
  return [
    ...checkDescription(entry),
    ...checkExample(entry),
    ...checkPolicy(entry),
    ...checkSize(entry),
    ...checkCoverage(entry),
    ...checkExemptions(entry),
    ...(hasPolicyForm(entry) ? entry.cases.flatMap((_case, index) => checkCase(entry, index)) : []),
    ...checkClaimForms(entry),
  ];
}

export interface GuardrailProof {
  /** Per statement: its cases, and the claims that fall without it. */
  readonly statements: readonly StatementWorth[];
  readonly problems: readonly GuardrailProblem[];
}

/** Proves the claims of a guardrail of which `checkGuardrail` found nothing wrong, and that each statement is needed for them, whole. */
export function proveGuardrail(entry: GuardrailEntry): GuardrailProof {
  const compiler = createPolicyCompiler();
  const open = checkProofs(entry, compiler);
  const statements = worthOfStatements(entry, compiler);
  // A claim that does not hold says nothing about what its statements are worth: first things first.
  if (open.length > 0) return { statements, problems: open };
  return {
    statements,
    problems: statements.flatMap((worth, index) => (worth.falls.length === 0 ? checkWorth(worth) : checkWeakened(entry, index, compiler))),
  };
}
