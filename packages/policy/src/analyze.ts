/**
 * Finds policies that do not do what was meant, and shows the request: `paddock policy analyze`.
 */
import { sha256Hex } from '@paddock/base/hash';
import { analysisRules } from './lib/analyze/analysis-rules.ts';
import type { PolicyFinding } from './lib/analyze/finding.ts';
import type { SarifLog } from './lib/analyze/sarif/sarif.ts';
import { sarifLog } from './lib/analyze/sarif/to-sarif.ts';
import { policyMistakes } from './lint.ts';

export { analyzePolicies, type Analysis, type AnalyzeOptions, type PolicySource } from './lib/analyze/analyze-policies.ts';
export type { PolicyFinding } from './lib/analyze/finding.ts';
export type { SarifLog } from './lib/analyze/sarif/sarif.ts';

/** Every code that the analyser adds to those of `policyMistakes`, with what it stands for: for documentation and SARIF. */
export function analysisMistakes(): readonly { readonly code: string; readonly title: string; readonly help: string }[] {
  return analysisRules.map(({ code, title, help }) => ({ code, title, help }));
}

/** Findings as a SARIF 2.1.0 log that GitHub's code scanning takes; files are named as they were given, so give paths relative to the repository. */
export function toSarif(findings: readonly PolicyFinding[]): SarifLog {
  return sarifLog(findings, [...analysisMistakes(), ...policyMistakes()], sha256Hex);
}

/** The finding's request as a line of `evaluate --batch`, with the policies it is decided under; undefined for findings without one. */
export function replayLine({ code, file, line, request, policies }: PolicyFinding): string | undefined {
  if (request === undefined || policies === undefined) return undefined;
  return JSON.stringify({ name: `${file ?? ''}:${line ?? ''} ${code}`, request, policies });
}
