/** Guardrails of the company's own: one folder each in their repository, under the meta-test of Paddock's (decisions/015). */
import { sortDiagnostics, type Diagnostic } from '@paddock/base/diagnostics';
import { proveGuardrail, type StatementWorth } from '@paddock/guardrails/check';
import type { OwnGuardrail, OwnGuardrails, ReadFile } from './lib/own-guardrails/own-guardrail.ts';
import { readFolder } from './lib/own-guardrails/read-own-guardrails.ts';

export type { OwnGuardrail, OwnGuardrails } from './lib/own-guardrails/own-guardrail.ts';

/**
 * Reads a folder of guardrails without a blueprint, and puts each to everything of the meta-test that needs no proof.
 * @param folder as diagnostics name it
 * @param ids names of the folders in it
 * @param readFile reads `FOLDER/ID/guardrail.yaml` and `FOLDER/ID/cases.json`
 */
export function readGuardrailFolder(folder: string, ids: readonly string[], readFile: ReadFile): OwnGuardrails {
  const read = readFolder(folder, ids, '', readFile);
  return { ...read, diagnostics: sortDiagnostics(read.diagnostics) };
}

export interface OwnGuardrailProof {
  readonly guardrail: string;
  /** Per statement: its cases, and the claims that fall without it. */
  readonly statements: readonly StatementWorth[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The part of the meta-test that proves: every claim holds, and some claim falls without each statement, and with each weakened. */
export function proveOwnGuardrail({ entry, diagnose }: OwnGuardrail): OwnGuardrailProof {
  const { statements, problems } = proveGuardrail(entry);
  return { guardrail: entry.guardrail.id, statements, diagnostics: sortDiagnostics(problems.map(diagnose)) };
}
