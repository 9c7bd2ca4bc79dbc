import type { Diagnostic } from '@paddock/base/diagnostics';
import { guardrailCaseSchema, type GuardrailCase } from '@paddock/guardrails/cases';
import { z } from 'zod';
import { exemptRoleArn } from '../../roles.ts';
import { parseWith, type ParsedFile } from '../schema/parse-with.ts';
import { formatPath } from '../schema/schema-diagnostics.ts';
import type { DocumentPath, SourceDocument } from '../yaml/source-document.ts';
import { startOf } from './places.ts';

/** The cases of a guardrail, with everything in them that is not of their form, and callers that are nobody. */
export function readCases(text: string, file: string): ParsedFile<readonly GuardrailCase[]> {
  // JSON is YAML, but for tabs before a line; one column each, as in JSON.
  const spaced = text.replaceAll(/^[\t ]+/gm, (white) => ' '.repeat(white.length));
  const parsed = parseWith(z.array(guardrailCaseSchema), spaced, file, 'the cases of Paddock’s guardrails');
  const noJson = parsed.diagnostics.length > 0 ? [] : jsonProblems(text, file);
  if (parsed.content === undefined || noJson.length > 0) return { diagnostics: [...parsed.diagnostics, ...noJson] };
  const strangers = parsed.content.flatMap((each, index) => callersOf(each, index, parsed.document));
  return strangers.length > 0 ? { diagnostics: [...parsed.diagnostics, ...strangers] } : parsed;
}

function jsonProblems(text: string, file: string): readonly Diagnostic[] {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const fix = 'Quote names and texts, and leave out comments.';
    return [{ code: 'guardrail/not-json', severity: 'error', summary: `not JSON: ${error.message}`, ...startOf(file), fix }];
  }
}

function callersOf({ request, allowedWith }: GuardrailCase, index: number, document: SourceDocument): readonly Diagnostic[] {
  const callers: readonly (readonly [DocumentPath, unknown])[] = [
    [[index, 'request', 'as'], request.as],
    [[index, 'allowedWith', 'as'], allowedWith['as'] ?? request.as],
  ];
  return callers
    .filter(([, caller]) => typeof caller !== 'string' || !(/^(service:|arn:)/.test(caller) || exemptRoleArn(caller) !== undefined))
    .map(([path, caller]) => ({
      code: 'guardrail/unknown-role',
      severity: 'error',
      summary: `nobody is called ${JSON.stringify(caller)}`,
      ...document.locate(path),
      path: formatPath(path),
      fix: 'Name a role of the people-and-roles table, service:NAME, or the ARN of a principal.',
    }));
}
