import { wrapped } from '../text.ts';
import type { DeniedBy } from './denial.ts';
import type { Walked, WalkStep } from './walk.ts';

export function renderStep(step: WalkStep): string {
  const name = step.operation.padEnd(21);
  return step.kind === 'done' ? `  ✓ ${name} ${step.detail}` : `  ✗ ${name} ${step.error}`;
}

export function renderDenial(denial: DeniedBy): string {
  const where = denial.policy === undefined ? [] : [`    by:  ${denial.policy}, attached to ${denial.attachedTo.join(', ')}`];
  return [
    wrapped(denial.message, '      '),
    ...where,
    ...denial.guardrails.map(({ id, title, intent }) => wrapped(`why: ${title} (${id}). ${intent}`, '    ')),
  ].join('\n');
}

export function renderOrphans(orphans: Walked['orphans']): string {
  if (orphans.length === 0) return '  Nothing is left behind.';
  return ['  Left behind by the refused deployment:', ...orphans.map(({ kind, name }) => `    ${kind.padEnd(22)} ${name}`)].join('\n');
}
