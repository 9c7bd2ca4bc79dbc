import type { Diagnostic } from '@paddock/base/diagnostics';
import type { GuardrailProblem, ProblemPlace } from '@paddock/guardrails/check';
import type { DeclarationProblem, GuardrailDeclaration } from '@paddock/guardrails/declared';
import { formatPath } from '../schema/schema-diagnostics.ts';
import type { DocumentPath, SourceDocument } from '../yaml/source-document.ts';

/** The files of one guardrail. */
export interface GuardrailSources {
  readonly id: string;
  readonly declaration: GuardrailDeclaration;
  readonly document: SourceDocument;
  readonly cases: SourceDocument;
}

/** A problem of a declaration where it stands. */
export function declarationDiagnostic(problem: DeclarationProblem, document: SourceDocument): Diagnostic {
  const { code, path, summary, detail, fix } = problem;
  return {
    code,
    severity: 'error',
    summary,
    ...(detail === undefined ? {} : { detail }),
    ...document.locateKey(path),
    path: formatPath(path),
    fix,
  };
}

/** A problem that the meta-test found, in the file and at the line of what it is about. Doubts of lint are errors in a guardrail. */
export function guardrailDiagnostic({ code, summary, detail, fix, place }: GuardrailProblem, sources: GuardrailSources): Diagnostic {
  const document = place.kind === 'case' ? sources.cases : sources.document;
  const path = pathOf(place, sources);
  return {
    code,
    severity: 'error',
    summary: `${sources.id}: ${summary}`,
    ...(detail === undefined ? {} : { detail }),
    ...document.locateKey(path),
    path: formatPath(path),
    fix,
  };
}

function pathOf(place: ProblemPlace, { id, declaration, document }: GuardrailSources): DocumentPath {
  switch (place.kind) {
    case 'member':
      return [place.member, ...(place.key === undefined ? [] : [place.key])];
    case 'case':
      return [place.index, ...(place.member === undefined ? [] : [place.member])];
    case 'claim': {
      const index = declaration.claims.findIndex((claim) => `${id}/${claim.id}` === place.id);
      return ['claims', index];
    }
    case 'statement': {
      const index = declaration.statements.findLastIndex(({ Sid }) => Sid === place.sid);
      return index === -1 ? ['statements'] : written(document, ['statements', index], pathParts(place.path ?? ''));
    }
  }
}

/** `Condition.StringEquals["aws:PrincipalArn"][1]` → its parts */
function pathParts(path: string): DocumentPath {
  const parts = /\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]|([^.[\]]+)/g;
  return [...path.matchAll(parts)].map(([, index, quoted, plain]) =>
    index === undefined ? (plain ?? (JSON.parse(`"${quoted ?? ''}"`) as string)) : Number(index),
  );
}

/** As far as the file goes: what placeholders put in stands nowhere, and moves the items after it. */
function written(document: SourceDocument, base: DocumentPath, parts: DocumentPath): DocumentPath {
  let at: unknown = base.reduce<unknown>((value, part) => memberOf(value, part), document.value);
  const path = [...base];
  for (const part of parts) {
    if (Array.isArray(at) && at.some((item) => String(item).includes('{{'))) break;
    at = memberOf(at, part);
    if (at === undefined) break;
    path.push(part);
  }
  return path;
}

function memberOf(value: unknown, part: string | number): unknown {
  return value !== null && typeof value === 'object' ? (value as Readonly<Record<string | number, unknown>>)[part] : undefined;
}

/** `file:line:column` of the start of a file. */
export function startOf(file: string): Pick<Diagnostic, 'file' | 'line' | 'column'> {
  return { file, line: 1, column: 1 };
}
