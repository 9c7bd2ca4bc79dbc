/** Ids for what the estate only refers to: real ones where they are known, made-up ones elsewhere, each its own. */
export interface EstateIds {
  /** Twelve digits, of an account by its logical id. */
  account(logicalId: string): string;
  /** Of an OU by its logical id, or of `root`: as `aws:PrincipalOrgPaths` has it. */
  path(ou: string): string;
  readonly organisation: string;
  /** Fills in every reference of a document. */
  render<T>(value: T): T;
}

export interface EstateNames {
  account(logicalId: string): string;
  /** Path of the OU that holds an account. */
  pathOf(account: string): string;
  readonly organisation: string;
  readonly homeRegion: string;
}
