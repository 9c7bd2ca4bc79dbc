import { dirname, relative, resolve as resolvePath } from 'node:path';
import { hasErrors, sortDiagnostics, type Diagnostic } from '@paddock/base/diagnostics';
import { PaddockError } from '@paddock/base/errors';
import { parseBlueprint, type Blueprint } from '@paddock/blueprint/blueprint';
import type { Estate } from '@paddock/blueprint/estate';
import { resolve, type GuardrailPlacement } from '@paddock/blueprint/resolve';
import type { GuardrailLibrary } from '@paddock/guardrails/library';
import { option, type Invocation } from './command.ts';
import { foldersIn } from './folders-in.ts';
import { counted } from './text.ts';
import { readTextFileIfThere } from './text-file.ts';

export interface LoadedEstate {
  readonly blueprint: Blueprint;
  readonly estate: Estate;
  readonly guardrails: readonly GuardrailPlacement[];
  readonly detectives: readonly GuardrailPlacement[];
  /** Paddock's guardrails, and those of the company's own. */
  readonly library: GuardrailLibrary;
  /** Warnings only. */
  readonly diagnostics: readonly Diagnostic[];
}

/** @throws `input/no-blueprint`, `input/unreadable`, and `input/invalid` with every problem of the blueprint */
export function loadEstate(invocation: Pick<Invocation, 'cwd' | 'options'>): LoadedEstate {
  const given = option(invocation, 'blueprint')!;
  const path = resolvePath(invocation.cwd, given);
  const text = readTextFileIfThere(invocation, given);
  if (text === undefined) throw new PaddockError('input/no-blueprint', { detail: `no file ${given}` });
  const file = relative(invocation.cwd, path);
  const beside = { cwd: dirname(path) };
  const parsed = parseBlueprint(
    text,
    file,
    (name) => readTextFileIfThere(beside, name),
    (name) => foldersIn(beside, name),
  );
  if (parsed.blueprint === undefined) throw invalid(parsed.diagnostics);
  const resolved = resolve(parsed.blueprint);
  const diagnostics = sortDiagnostics([...parsed.diagnostics, ...resolved.diagnostics]);
  if (resolved.estate === undefined || hasErrors(diagnostics)) throw invalid(diagnostics);
  const { estate, guardrails, detectives, library } = resolved;
  return { blueprint: parsed.blueprint, estate, guardrails, detectives, library, diagnostics };
}

function invalid(diagnostics: readonly Diagnostic[]): PaddockError {
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length;
  return new PaddockError('input/invalid', { detail: `${counted(errors, 'error')} in the blueprint`, diagnostics });
}
