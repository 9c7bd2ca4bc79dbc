import { changedCases, type CaseChange } from '@paddock/guardrails/changed-cases';
import type { GuardrailLibrary } from '@paddock/guardrails/library';
import type { ChainChange } from './chain-changes.ts';
import { counted, wrapped } from './text.ts';

/** The cases whose outcome changes in one place. */
export interface PlaceChanges extends Pick<ChainChange, 'place' | 'isNew' | 'guardrails'> {
  readonly changes: readonly CaseChange[];
}

/** Runs the cases of all guardrails under every chain that changes, as it is and as it will be. Not a proof: only these requests were tried. */
export function caseChanges(chains: readonly ChainChange[], library: GuardrailLibrary, homeRegion: string): readonly PlaceChanges[] {
  return chains
    .map(({ place, isNew, guardrails, before, after }) => ({
      place,
      isNew,
      guardrails,
      changes: changedCases(before, after, library, homeRegion),
    }))
    .filter(({ changes }) => changes.length > 0);
}

/** One line per place and guardrail, for people. */
export function renderCaseChanges(places: readonly PlaceChanges[]): string {
  if (places.length === 0) return '';
  const lines = places.flatMap(({ place, isNew, guardrails, changes }) => {
    const groups = [...Map.groupBy(changes, ({ guardrail, before, after }) => `${guardrail}: ${before} → ${after}`)];
    if (isNew) {
      // Cases of the guardrails that are there: those of others are denied too, for want of a tag for instance, and would read as if they were.
      const own = changes.filter(({ guardrail }) => guardrails.includes(guardrail));
      const denied = [...Map.groupBy(own, ({ guardrail }) => guardrail)].map(([guardrail, group]) => `${guardrail} ${group.length}`);
      return own.length === 0 ? [] : [wrapped(`${place} (new): ${counted(own.length, 'case')} denied: ${denied.join(', ')}`, '  ')];
    }
    return [`  ${place}`, ...groups.map(([what, group]) => `    ${what}  (${counted(group.length, 'case')}, e.g. "${group[0]!.case}")`)];
  });
  if (lines.length === 0) return '';
  return ['Cases of guardrails whose outcome changes (requests that were tried, not a proof):', ...lines].join('\n');
}
