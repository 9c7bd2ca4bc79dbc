/**
 * What is asked of the policy engine: who, which action, on what, with which context keys.
 */
export type { FederatedProviderKind, Principal, PrincipalInput, PrincipalKind } from './lib/principal/principal.ts';
export { classifyPrincipal, parsePrincipal, type ParsedPrincipal } from './lib/principal/classify-principal.ts';
export { principalContext } from './lib/principal/principal-context.ts';
import type { Principal } from './lib/principal/principal.ts';

/**
 * The value of one context key. A list is a multi-valued key (a set: the order does not matter), anything else a single value.
 * Numbers and booleans are compared by their text (`true`, `3600`).
 */
export type ContextValue = string | number | boolean | readonly string[];

/** Context keys of a request. Names are case-insensitive; give no two names that differ only by case. */
export type Context = Readonly<Record<string, ContextValue>>;

/** One (action, resource) pair to be decided. One API call may need several: see `@paddock/policy/expand`. */
export interface AuthorizationRequest {
  readonly principal: Principal;
  /** `service:Name`; matched without regard to case. */
  readonly action: string;
  /** An ARN, or `*` for actions that work on no resource. Matched with regard to case. */
  readonly resource: string;
  /** Account that owns the resource. Default: the account in its ARN and, where that has none, the principal's. */
  readonly resourceAccount?: string;
  /** True for a KMS key that AWS manages (`aws/s3` and the like): RCPs leave those alone. Default false. */
  readonly awsManagedKey?: boolean;
  readonly context: Context;
}
