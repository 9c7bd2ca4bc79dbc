import type { GuardrailEnvironment } from './guardrail.ts';
import type { StatementJson } from './statement.ts';

/**
 * What must be true for every account below the node that a guardrail is attached to, whatever identity and resource policies exist there: every
 * request of a set is denied. The set is written from what the guardrail is for, and from the data, not from the list its policy was written from.
 */
export interface Claim {
  readonly kind: 'denied';
  /** `no-hosting/nobody-brings-up-an-endpoint` */
  readonly id: string;
  /** One sentence. */
  readonly text: string;
  /** The requests, as an identity policy: those that it allows, taken alone. */
  requests(parameters: unknown, environment: GuardrailEnvironment): readonly StatementJson[];
}
