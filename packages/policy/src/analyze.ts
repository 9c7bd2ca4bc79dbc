/**
 * Finds policies that do not do what was meant, and shows the request: `paddock policy analyze`.
 */
import { analysisRules } from './lib/analyze/analysis-rules.ts';

export { analyzePolicies, type Analysis, type AnalyzeOptions, type PolicySource } from './lib/analyze/analyze-policies.ts';
export type { PolicyFinding } from './lib/analyze/finding.ts';

/** Every code that the analyser adds to those of `policyMistakes`, with what it stands for: for documentation and SARIF. */
export function analysisMistakes(): readonly { readonly code: string; readonly title: string; readonly help: string }[] {
  return analysisRules.map(({ code, title, help }) => ({ code, title, help }));
}
