import type { AuthorizationRequest, Context, ContextValue } from '@paddock/policy/request';
import type { PolicyJson } from '../../estate.ts';

/** Something that an actor might do: one action, and what is settled about it. All other condition keys are the caller's choice. */
export interface Wish {
  readonly action: string;
  /** An ARN, or a pattern with `*`: any resource of that form. */
  readonly resource: string;
  /** Logical id of the account that owns the resource. */
  readonly owner: string;
  /** Keys that have these values; `undefined`: that the request lacks. */
  readonly keys?: Readonly<Record<string, ContextValue | undefined>>;
  /** Values that are tried first for keys that are free. */
  readonly likely?: Context;
  /** The resource's own policy, where it is known: the trust of a role, or the one that the target gives. Ids filled in. */
  readonly policy?: PolicyJson;
  /** Keys of the resource's tags that the caller can set. */
  readonly resourceTags?: readonly string[];
}

export type Answer =
  | {
      readonly kind: 'yes';
      /** As the evaluator allowed it. */
      readonly request: AuthorizationRequest;
      /** What the request must carry, beside what follows from who makes it and on what. */
      readonly keys: Context;
    }
  | { readonly kind: 'no' }
  | { readonly kind: 'unknown'; readonly why: string };
