import { closest } from '@paddock/base/closest';
import type { Diagnostic } from '@paddock/base/diagnostics';
import type { z } from 'zod';
import type { DocumentPath, Source } from './source.ts';

type Issue = z.core.$ZodIssue;

/** Every problem that the schema found, each where it stands, with the nearest known key for an unknown one. */
export function recipeDiagnostics(issues: readonly Issue[], source: Source, knownKeys: readonly string[]): readonly Diagnostic[] {
  return issues.flatMap((issue) => diagnosticsOf(issue, [], source, knownKeys));
}

function diagnosticsOf(issue: Issue, above: DocumentPath, source: Source, knownKeys: readonly string[]): readonly Diagnostic[] {
  const path: DocumentPath = [...above, ...issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, path, source, knownKeys));
  if (issue.code === 'invalid_union') {
    const meant = meantBranch(issue.errors, valueAt(source.value, path));
    if (meant !== undefined) return meant.flatMap((inner) => diagnosticsOf(inner, path, source, knownKeys));
  }
  if (issue.code === 'invalid_key') {
    return issue.issues.map((inner) => ({ ...problem(path, describe(inner)), ...source.locateKey(path) }));
  }
  return [{ ...problem(path, absent(source.value, path) ?? describe(issue)), ...source.locate(path), fix: fixFor(issue) }];
}

const problem = (path: DocumentPath, said: string): Diagnostic => ({
  code: 'recipe/invalid-value',
  severity: 'error',
  summary: `${path.length === 0 ? 'the file' : formatPath(path)}: ${said}`,
  path: formatPath(path),
  fix: 'Correct the value; `paddock schema --recipe` says what may stand here.',
});

/** Of the forms that a value may have, the one that it comes nearest to: a mapping for a mapping. */
function meantBranch(branches: readonly (readonly Issue[])[], value: unknown): readonly Issue[] | undefined {
  const mapping = value !== null && typeof value === 'object';
  const candidates = branches.filter(
    (issues) =>
      issues.length > 0 &&
      issues.every((issue) => !(mapping && issue.path.length === 0 && (issue.code === 'invalid_value' || issue.code === 'invalid_type'))),
  );
  return mapping && candidates.length === 1 ? candidates[0] : undefined;
}

function unknownKey(key: string, path: DocumentPath, source: Source, knownKeys: readonly string[]): Diagnostic {
  const suggestion = closest(key, knownKeys);
  return {
    code: 'recipe/unknown-key',
    severity: 'error',
    summary: `"${key}" is not a key that can stand here`,
    ...source.locateKey([...path, key]),
    path: formatPath([...path, key]),
    fix:
      suggestion === undefined || suggestion === key
        ? 'Remove it, or look the key up with `paddock schema --recipe`.'
        : `Did you mean "${suggestion}"?`,
  };
}

function describe(issue: Issue): string {
  if (issue.code === 'invalid_value') return 'is none of the values that are allowed here';
  if (issue.code === 'invalid_union') {
    return issue.discriminator === undefined
      ? 'has none of the forms that are allowed here'
      : `${issue.discriminator} is missing, or none that is known`;
  }
  if (issue.code === 'invalid_type') return `must be ${typeName(issue.expected)}`;
  if (issue.code === 'too_small')
    return `must ${sizeOf(issue.origin, issue.inclusive === false ? 'more than' : 'at least', issue.minimum)}`;
  if (issue.code === 'too_big') return `must ${sizeOf(issue.origin, issue.inclusive === false ? 'less than' : 'at most', issue.maximum)}`;
  return issue.message.charAt(0).toLowerCase() + issue.message.slice(1);
}

function sizeOf(origin: string, bound: string, limit: number | bigint): string {
  if (origin === 'string') return `have ${bound} ${limit} characters`;
  if (origin === 'array' || origin === 'object') return `have ${bound} ${limit} entries`;
  return `be ${bound} ${limit}`;
}

function typeName(type: string): string {
  const names: Readonly<Record<string, string>> = {
    record: 'a mapping',
    object: 'a mapping',
    array: 'a list',
    string: 'a text; digits need quotes',
    int: 'a whole number',
  };
  return names[type] ?? `a ${type}`;
}

function fixFor(issue: Issue): string {
  if (issue.code === 'invalid_value') return `Use one of: ${issue.values.map(String).join(', ')}.`;
  if (issue.code === 'invalid_union' && issue.discriminator !== undefined) return '`paddock schema --recipe` lists the treatments.';
  return 'Correct the value; `paddock schema --recipe` says what may stand here.';
}

function absent(value: unknown, path: DocumentPath): string | undefined {
  if (path.length === 0) return value === null || value === undefined ? 'is empty' : undefined;
  return valueAt(value, path) === undefined ? 'is missing' : undefined;
}

function valueAt(value: unknown, path: DocumentPath): unknown {
  let current = value;
  for (const part of path) {
    if (current === null || typeof current !== 'object') return undefined;
    current = (current as Readonly<Record<string | number, unknown>>)[part];
  }
  return current;
}

/** `tables.customers.columns.id` */
export function formatPath(path: DocumentPath): string {
  return path.map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${part}`)).join('');
}
