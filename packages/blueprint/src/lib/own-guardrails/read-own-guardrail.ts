import { join } from 'node:path';
import type { Diagnostic } from '@paddock/base/diagnostics';
import { checkGuardrail } from '@paddock/guardrails/check';
import { declareGuardrail, guardrailDeclarationSchema } from '@paddock/guardrails/declared';
import { builtInGuardrails, sidsOf } from '@paddock/guardrails/library';
import { detectiveById } from '@paddock/guardrails/detective';
import { exemptRoleArn } from '../../roles.ts';
import { logicalIdSchema } from '../schema/names.ts';
import { parseWith } from '../schema/parse-with.ts';
import type { OwnGuardrail, ReadFile } from './own-guardrail.ts';
import { declarationDiagnostic, guardrailDiagnostic, startOf } from './places.ts';
import { readCases } from './read-cases.ts';

/** One guardrail, or what is wrong with it. */
export interface ReadGuardrail {
  readonly guardrail?: OwnGuardrail;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the folder of a guardrail, and puts it to everything of the meta-test that needs no proof.
 * @param base what is put before the names of files in diagnostics
 */
export function readOwnGuardrail(folder: string, id: string, base: string, readFile: ReadFile): ReadGuardrail {
  const path = join(folder, id, 'guardrail.yaml');
  const file = join(base, path);
  const casesPath = join(folder, id, 'cases.json');
  const named = nameProblems(id, file);
  const text = readFile(path);
  if (text === undefined)
    return { diagnostics: [...named, missing(file, 'a folder of guardrails holds one folder each, with a guardrail.yaml')] };
  const parsed = parseWith(guardrailDeclarationSchema, text, file, '`paddock schema --guardrail`');
  const casesText = readFile(casesPath);
  const cases =
    casesText === undefined
      ? { diagnostics: [missing(join(base, casesPath), 'every statement needs a pair of requests that shows it')] }
      : readCases(casesText, join(base, casesPath));
  const diagnostics = [...named, ...parsed.diagnostics, ...cases.diagnostics];
  if (parsed.content === undefined) return { diagnostics };
  const { content: declaration, document } = parsed;
  const declared = declareGuardrail(id, declaration, cases.content ?? [], (name) => exemptRoleArn(name) !== undefined);
  const found = [...diagnostics, ...declared.problems.map((problem) => declarationDiagnostic(problem, document))];
  if (declared.entry === undefined || cases.content === undefined || found.length > 0) return { diagnostics: found };
  const { entry } = declared;
  const sources = { id, declaration, document, cases: cases.document };
  const diagnose: OwnGuardrail['diagnose'] = (problem) => guardrailDiagnostic(problem, sources);
  const problems = [...checkGuardrail(entry).map(diagnose), ...takenSids(entry, diagnose)];
  return problems.length > 0 ? { diagnostics: problems } : { guardrail: { entry, diagnose }, diagnostics: [] };
}

function nameProblems(id: string, file: string): readonly Diagnostic[] {
  const problem = (code: string, summary: string, fix: string): readonly Diagnostic[] => [
    { code, severity: 'error', summary, ...startOf(file), fix },
  ];
  const form = logicalIdSchema.safeParse(id);
  if (!form.success) {
    const reason = form.error.issues.map(({ message }) => message).join('; ');
    return problem('guardrail/invalid-name', `"${id}" cannot be the id of a guardrail: ${reason}`, 'Rename the folder.');
  }
  if (builtInGuardrails.entry(id) === undefined && detectiveById(id) === undefined) return [];
  const fix = 'Rename the folder; or leave it out, and attach Paddock’s guardrail with the parameters that you want.';
  return problem('guardrail/id-taken', `Paddock has a guardrail "${id}" already`, fix);
}

function missing(file: string, why: string): Diagnostic {
  return {
    code: 'guardrail/missing-file',
    severity: 'error',
    summary: `there is no file ${file}: ${why}`,
    ...startOf(file),
    fix: 'Write it, or take the folder away; `paddock guardrail new ID` writes a first one.',
  };
}

/** Sids tell which guardrail a statement is of, where nothing else does. */
function takenSids(entry: OwnGuardrail['entry'], diagnose: OwnGuardrail['diagnose']): readonly Diagnostic[] {
  return sidsOf(entry).flatMap((sid) => {
    const owner = builtInGuardrails.guardrailOfSid(sid);
    if (owner === undefined) return [];
    const summary = `the guardrail ${owner} has a statement ${sid} already`;
    return [diagnose({ code: 'guardrail/sid-taken', summary, fix: 'Give the statement another Sid.', place: { kind: 'statement', sid } })];
  });
}
