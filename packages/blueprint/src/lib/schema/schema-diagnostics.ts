import { closest } from '@paddock/base/closest';
import type { Diagnostic } from '@paddock/base/diagnostics';
import type { z } from 'zod';
import type { DocumentPath, SourceDocument } from '../yaml/source-document.ts';

/**
 * Every problem that a schema found in a document, each where it stands, with the nearest known key for an unknown one.
 * @param reference where a person looks up what the document may hold
 */
export function schemaDiagnostics(
  issues: readonly z.core.$ZodIssue[],
  document: SourceDocument,
  knownKeys: readonly string[],
  reference = 'docs/blueprint.generated.md',
): readonly Diagnostic[] {
  return issues
    .filter((issue) => !isSaidBetter(issue, issues))
    .flatMap((issue) => {
      const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
      if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, path, document, knownKeys, reference));
      return [
        {
          code: 'blueprint/invalid-value',
          severity: 'error' as const,
          summary: `${nameOf(path)}: ${absence(document.value, path) ?? describe(issue)}`,
          ...document.locate(path),
          path: formatPath(path),
          fix: fixFor(issue, reference),
        },
      ];
    });
}

function unknownKey(
  key: string,
  path: DocumentPath,
  document: SourceDocument,
  knownKeys: readonly string[],
  reference: string,
): Diagnostic {
  const suggestion = closest(key, knownKeys);
  return {
    code: 'blueprint/unknown-key',
    severity: 'error',
    summary: `"${key}" is not a key that can stand here`,
    ...document.locateKey([...path, key]),
    path: formatPath([...path, key]),
    fix: suggestion === undefined ? `Remove it, or look the key up in ${reference}.` : `Did you mean "${suggestion}"?`,
  };
}

function describe(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_union') return 'has none of the forms that are allowed here';
  if (issue.code === 'invalid_format') return issue.message.startsWith('must ') ? issue.message : `must be ${issue.message}`;
  if (issue.code === 'invalid_value') return 'is none of the values that are allowed here';
  if (issue.code === 'too_small' && issue.message.startsWith('Too small')) return `must ${sizeOf(issue.origin, 'at least', issue.minimum)}`;
  if (issue.code === 'too_big' && issue.message.startsWith('Too big')) return `must ${sizeOf(issue.origin, 'at most', issue.maximum)}`;
  if (issue.code !== 'invalid_type') return lowerFirst(issue.message);
  return `must be a ${typeName(issue.expected)}, not a ${typeName(issue.message.replace(/^.*received /, ''))}`;
}

/** `regions[0]` */
function nameOf(path: DocumentPath): string {
  const last = path.findLastIndex((part) => typeof part === 'string');
  return last === -1 ? 'the file' : formatPath(path.slice(last));
}

/** What is not there has no other fault. */
function absence(value: unknown, path: DocumentPath): string | undefined {
  if (path.length === 0 && value === null) return 'is empty';
  let current = value;
  for (const part of path) {
    if (current === null || typeof current !== 'object') break;
    current = (current as Readonly<Record<string, unknown>>)[part];
  }
  return current === undefined ? 'is missing' : undefined;
}

/** `have at least 1 entry`, `be at most 5` */
function sizeOf(origin: string, bound: string, limit: number | bigint): string {
  if (origin === 'string') return `have ${bound} ${limit} character${limit === 1 ? '' : 's'}`;
  if (origin === 'array' || origin === 'map' || origin === 'object') return `have ${bound} ${limit} ${limit === 1 ? 'entry' : 'entries'}`;
  return `be ${bound} ${limit}`;
}

/** A text of the wrong form and length: the form says more. */
function isSaidBetter(issue: z.core.$ZodIssue, all: readonly z.core.$ZodIssue[]): boolean {
  if (issue.code !== 'too_small' && issue.code !== 'too_big') return false;
  const place = issue.path.join('.');
  return all.some((other) => other.code === 'invalid_format' && other.path.join('.') === place);
}

function typeName(type: string): string {
  return type === 'record' || type === 'object' ? 'mapping' : type === 'array' ? 'list' : type === 'string' ? 'text' : type;
}

function fixFor(issue: z.core.$ZodIssue, reference: string): string {
  if (issue.code === 'invalid_value') return `Use one of: ${issue.values.map(String).join(', ')}.`;
  if (issue.code === 'invalid_type')
    return `Give a ${typeName(issue.expected)} here${issue.expected === 'string' ? '; digits need quotes' : ''}.`;
  return `Correct the value; ${reference} says what may stand here.`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** `ous.sandbox.accounts["x y"]` */
export function formatPath(path: DocumentPath): string {
  return path.map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${part}`)).join('');
}
