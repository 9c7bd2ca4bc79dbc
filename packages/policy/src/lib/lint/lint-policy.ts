import { sortDiagnostics, type Diagnostic } from '@paddock/base/diagnostics';
import { parsePolicy } from '../syntax/parse-policy.ts';
import type { PolicyDocument } from '../syntax/policy-document.ts';
import type { PolicyKind } from '../syntax/policy-kind.ts';
import { createReporter } from '../syntax/reporter.ts';
import type { LintOptions } from './lint-rule.ts';
import { lintRules } from './lint-rules.ts';

export interface LintedPolicy {
  /** Absent when the form is wrong: then only the form was checked. */
  readonly policy?: PolicyDocument;
  /** By position. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Checks a policy, text or value, against everything that AWS's documentation says of its kind: its form first and, if that is right, what it
 * says. Errors are what AWS would refuse or what cannot do what it says; warnings what is probably not meant.
 */
export function lintPolicy(source: unknown, kind: PolicyKind, options: LintOptions = {}): LintedPolicy {
  const { policy, diagnostics } = parsePolicy(source, kind, options.file === undefined ? {} : { file: options.file });
  if (policy === undefined) return { diagnostics: sortDiagnostics(diagnostics) };
  const reporter = createReporter(options.file);
  for (const rule of lintRules) rule.check(policy, (place, finding) => reporter.report(rule.code, place, finding), options);
  return { policy, diagnostics: sortDiagnostics([...diagnostics, ...reporter.diagnostics]) };
}
