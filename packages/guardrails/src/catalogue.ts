import type { Guardrail } from './guardrail.ts';
import { guardrails } from './lib/index.generated.ts';

const byId: ReadonlyMap<string, Guardrail> = new Map(guardrails.map((guardrail) => [guardrail.id, guardrail]));

/** Every guardrail, sorted by id. */
export function allGuardrails(): readonly Guardrail[] {
  return guardrails;
}

/** @returns undefined when there is no such guardrail */
export function guardrailById(id: string): Guardrail | undefined {
  return byId.get(id);
}
