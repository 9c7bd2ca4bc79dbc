import type { Claim } from '../claim.ts';
import type { Guardrail, GuardrailEnvironment } from '../guardrail.ts';
import type { StatementJson } from '../statement.ts';

export interface ClaimDefinition {
  /** Unique within the guardrail. */
  readonly id: string;
  readonly text: string;
  readonly requests: (parameters: Readonly<Record<string, unknown>>, environment: GuardrailEnvironment) => readonly StatementJson[];
}

/** The claims of a guardrail; parameters are completed with its defaults before a claim sees them. */
export function claimsOf(guardrail: Guardrail, definitions: readonly ClaimDefinition[]): readonly Claim[] {
  return definitions.map(({ id, text, requests }) => ({
    kind: 'denied',
    id: `${guardrail.id}/${id}`,
    text,
    requests: (parameters, environment) => requests(guardrail.parameters.parse(parameters ?? {}), environment),
  }));
}
