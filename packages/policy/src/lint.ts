/**
 * What is wrong with a policy, all at once, with positions, reasons and fixes.
 */
import { formRules } from './lib/lint/form-rules.ts';
import { lintRules } from './lib/lint/lint-rules.ts';

export { lintPolicy, type LintedPolicy } from './lib/lint/lint-policy.ts';
export type { LintOptions } from './lib/lint/lint-rule.ts';

/** Every code that `lintPolicy` may report, with what it stands for: for documentation. */
export function policyMistakes(): readonly { readonly code: string; readonly title: string }[] {
  return [...formRules, ...lintRules.map(({ code, title }) => ({ code, title }))];
}
