import { changedCases, type CaseChange } from '@paddock/guardrails/cases';
import type { ChainChange } from './chain-changes.ts';
import { counted, wrapped } from './text.ts';

/** The cases whose outcome changes in one place. */
export interface PlaceChanges extends Pick<ChainChange, 'place' | 'isNew'> {
  readonly changes: readonly CaseChange[];
}

/** Runs the cases of all guardrails under every chain that changes, as it is and as it will be. Not a proof: only these requests were tried. */
export function caseChanges(chains: readonly ChainChange[]): readonly PlaceChanges[] {
  return chains
    .map(({ place, isNew, before, after }) => ({ place, isNew, changes: changedCases(before, after) }))
    .filter(({ changes }) => changes.length > 0);
}

/** One line per place and guardrail, for people. */
export function renderCaseChanges(places: readonly PlaceChanges[]): string {
  if (places.length === 0) return '';
  const lines = places.flatMap(({ place, isNew, changes }) => {
    const groups = [...Map.groupBy(changes, ({ guardrail, before, after }) => `${guardrail}: ${before} → ${after}`)];
    if (isNew) {
      const denied = [...Map.groupBy(changes, ({ guardrail }) => guardrail)].map(([guardrail, group]) => `${guardrail} ${group.length}`);
      return [wrapped(`${place} (new): ${counted(changes.length, 'case')} denied: ${denied.join(', ')}`, '  ')];
    }
    return [`  ${place}`, ...groups.map(([what, group]) => `    ${what}  (${counted(group.length, 'case')}, e.g. "${group[0]!.case}")`)];
  });
  return ['Cases of guardrails whose outcome changes (requests that were tried, not a proof):', ...lines].join('\n');
}
