/** What is wrong with a declaration, where: a path from its root. */
export interface DeclarationProblem {
  readonly code: `guardrail/${string}`;
  readonly path: readonly (string | number)[];
  readonly summary: string;
  readonly detail?: string;
  readonly fix: string;
}
