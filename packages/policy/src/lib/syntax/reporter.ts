import type { Diagnostic, Severity } from '@paddock/base/diagnostics';
import type { Place } from './policy-document.ts';

export interface Finding {
  readonly severity?: Severity;
  readonly summary: string;
  readonly detail?: string;
  readonly fix: string;
}

/** Collects what is wrong with one document. */
export interface Reporter {
  report(code: string, place: Place, finding: Finding): void;
  readonly diagnostics: readonly Diagnostic[];
}

export function createReporter(file: string | undefined): Reporter {
  const diagnostics: Diagnostic[] = [];
  return {
    diagnostics,
    report: (code, place, finding) => {
      diagnostics.push({
        code,
        severity: finding.severity ?? 'error',
        summary: finding.summary,
        ...(finding.detail === undefined ? {} : { detail: finding.detail }),
        ...(file === undefined ? {} : { file }),
        ...(place.line === undefined ? {} : { line: place.line }),
        ...(place.column === undefined ? {} : { column: place.column }),
        ...(place.path === '' ? {} : { path: place.path }),
        fix: finding.fix,
      });
    },
  };
}
