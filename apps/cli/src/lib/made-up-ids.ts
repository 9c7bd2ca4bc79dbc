import type { Estate } from '@paddock/blueprint/estate';
import { renderReferences, type Reference } from '@paddock/blueprint/reference';

/** Ids for an estate whose real ones are not known, each its own: for questions that are answered without AWS. */
export interface EstateIds {
  /** Of an account, by its logical id. */
  readonly account: (logicalId: string) => string;
  /** Of an OU (or the root), as `aws:PrincipalOrgPaths` has it. */
  readonly path: (ou: string) => string;
  readonly organisation: string;
  /** Fills in every reference of a document. */
  readonly render: <T>(value: T) => T;
}

/** @param accounts logical id → AWS account id, as far as they are known */
export function estateIds(estate: Estate, accounts: ReadonlyMap<string, string> = new Map()): EstateIds {
  const organisation = 'o-estate0000';
  const madeUp = new Map(estate.accounts.map(({ logicalId }, index) => [logicalId, String(900_000_000_001 + index)]));
  const account = (logicalId: string): string => accounts.get(logicalId) ?? madeUp.get(logicalId) ?? '000000000000';
  const parents = new Map(estate.ous.map((ou) => [ou.logicalId, ou.parent]));
  const path = (ou: string): string => {
    const parent = parents.get(ou);
    return parent === undefined ? `${organisation}/r-root/` : `${path(parent)}ou-root-${ou}/`;
  };
  const lookup = (reference: Reference): string => {
    if (reference.kind === 'account') return account(reference.logicalId);
    if (reference.kind === 'path') return path(reference.logicalId);
    if (reference.kind === 'ou') return `ou-root-${reference.logicalId}`;
    return reference.kind === 'root' ? 'r-root' : organisation;
  };
  return { account, path, organisation, render: (value) => renderReferences(value, lookup) };
}
