import type { DetectiveGuardrail } from './detective-guardrail.ts';
import { detectiveGuardrails } from './lib/detective.generated.ts';

const byId: ReadonlyMap<string, DetectiveGuardrail> = new Map(detectiveGuardrails.map((guardrail) => [guardrail.id, guardrail]));

/** Every detective guardrail, sorted by id. */
export function allDetectives(): readonly DetectiveGuardrail[] {
  return detectiveGuardrails;
}

/** @returns undefined when there is no such guardrail */
export function detectiveById(id: string): DetectiveGuardrail | undefined {
  return byId.get(id);
}
