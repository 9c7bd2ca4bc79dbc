import type { Diagnostic } from '@paddock/base/diagnostics';
import type { GuardrailProblem } from '@paddock/guardrails/check';
import type { GuardrailEntry } from '@paddock/guardrails/library';

/** Reads a file that the blueprint names, relative to the blueprint. @returns undefined when it is not there */
export type ReadFile = (path: string) => string | undefined;

/** Names of the folders in a folder, relative to the blueprint. @returns undefined when it is not there */
export type ListFolders = (path: string) => readonly string[] | undefined;

/** A guardrail of the company's own, of which everything but its proofs has been checked. */
export interface OwnGuardrail {
  readonly entry: GuardrailEntry;
  /** A problem of the guardrail where it stands in its files. */
  readonly diagnose: (problem: GuardrailProblem) => Diagnostic;
}

export interface OwnGuardrails {
  readonly guardrails: readonly OwnGuardrail[];
  /** Ids of those with errors. */
  readonly broken: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}
