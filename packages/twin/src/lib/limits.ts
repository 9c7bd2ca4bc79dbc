/** Quotas that AWS raises on request, as they are in this twin. */
export interface Limits {
  /** Accounts in the organisation, the management account too. AWS's default is 10; the twin starts with what a large organisation has been granted. */
  readonly accounts: number;
}

export const defaultLimits: Limits = { accounts: 10_000 };
