import type { AccountPurpose } from '../roles/account-purpose.ts';

export const patternIds = ['sandbox', 'project', 'mlops'] as const;
export type PatternId = (typeof patternIds)[number];

/** One account of a project. */
export interface PatternAccount {
  /** Put behind the team's logical id: `churn` and `dev` make `churn-dev`. */
  readonly suffix: string;
  readonly purpose: AccountPurpose;
  /** Logical id of the OU; `{workloads}` stands for `workloads`, or `regulated` for regulated data. */
  readonly ou: string;
}

/** A kind of environment: which accounts a project has, and where they stand. */
export interface Pattern {
  readonly id: PatternId;
  readonly title: string;
  readonly accounts: readonly PatternAccount[];
}
