/** What a guardrail lacks to be relied on, as a person mends it. */
export interface GuardrailProblem {
  readonly code: `guardrail/${string}` | `policy/${string}`;
  readonly summary: string;
  readonly detail?: string;
  readonly fix: string;
  readonly place: ProblemPlace;
}

/** The part of a guardrail that a problem is about. */
export type ProblemPlace =
  | { readonly kind: 'member'; readonly member: 'intent' | 'sources' | 'exempts' | 'example' | 'claims'; readonly key?: string }
  /** `path` is one inside the statement, as lint writes it: `Condition.StringEquals["aws:PrincipalArn"]`. */
  | { readonly kind: 'statement'; readonly sid: string; readonly path?: string }
  | { readonly kind: 'case'; readonly index: number; readonly member?: string }
  | { readonly kind: 'claim'; readonly id: string };
