/** What is wrong with a user's input, as data. All problems of one input are reported together. */
export type Severity = 'error' | 'warning' | 'info';

export interface Diagnostic {
  /** Stable code from the catalogue of the package that reports it, e.g. `policy/unknown-action`. */
  readonly code: string;
  readonly severity: Severity;
  /** One line: what is wrong. */
  readonly summary: string;
  /** Why it matters, when the summary does not say so. */
  readonly detail?: string;
  readonly file?: string;
  /** 1-based. */
  readonly line?: number;
  /** 1-based, in UTF-16 code units. */
  readonly column?: number;
  /** Where in the document, e.g. `ous.sandbox.accounts[0].name`. */
  readonly path?: string;
  /** What to do instead. */
  readonly fix?: string;
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}

/** `file:line:column`, as much of it as is known. */
export function formatPosition(diagnostic: Diagnostic): string {
  const parts = [diagnostic.file, diagnostic.line, diagnostic.line === undefined ? undefined : diagnostic.column];
  return parts.filter((part) => part !== undefined).join(':');
}

/** One diagnostic as a person reads it: position, severity, summary, then path, reason and fix on their own lines. */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const position = formatPosition(diagnostic);
  const lines = [`${position === '' ? '' : `${position}: `}${diagnostic.severity}: ${diagnostic.summary} [${diagnostic.code}]`];
  if (diagnostic.path !== undefined && diagnostic.path !== '') lines.push(`    at:  ${diagnostic.path}`);
  if (diagnostic.detail !== undefined) lines.push(`    why: ${diagnostic.detail}`);
  if (diagnostic.fix !== undefined) lines.push(`    fix: ${diagnostic.fix}`);
  return lines.join('\n');
}

const severityOrder: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** By file, line, column, then severity: the order in which a person mends them. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted(
    (a, b) =>
      (a.file ?? '').localeCompare(b.file ?? '') ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      severityOrder[a.severity] - severityOrder[b.severity],
  );
}
