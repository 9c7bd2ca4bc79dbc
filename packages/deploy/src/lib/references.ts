import type { EstateOu } from '@paddock/blueprint/estate';
import { renderReferences, type Reference } from '@paddock/blueprint/reference';

/** Calls `found` for every string with references in a tree of JSON, without building a copy. */
export function eachTextWithReferences(value: unknown, found: (text: string) => void): void {
  if (typeof value === 'string') {
    if (value.includes('{{')) found(value);
  } else if (Array.isArray(value)) {
    for (const item of value) eachTextWithReferences(item, found);
  } else if (typeof value === 'object' && value !== null) {
    const members = value as Readonly<Record<string, unknown>>;
    for (const key in members) eachTextWithReferences(members[key], found);
  }
}

/** The ids that exist: filled from the live organisation, and by apply as it creates things. */
export interface Ids {
  organisation?: string;
  root?: string;
  /** By logical id. */
  readonly ous: Map<string, string>;
  readonly accounts: Map<string, string>;
  readonly policies: Map<string, string>;
}

/** What a reference stands for, or `undefined` while it does not exist. */
export type Lookup = (reference: Reference) => string | undefined;

export function lookupIn(ids: Ids, parents: ReadonlyMap<string, string>): Lookup {
  return (reference) => {
    switch (reference.kind) {
      case 'organisation':
        return ids.organisation;
      case 'root':
        return ids.root;
      case 'account':
        return ids.accounts.get(reference.logicalId);
      case 'ou':
        return reference.logicalId === 'root' ? ids.root : ids.ous.get(reference.logicalId);
      case 'path':
        return pathOf(reference.logicalId, ids, parents);
    }
  };
}

/** `o-…/r-…/ou-…/ou-…/`, as in `aws:PrincipalOrgPaths`. */
function pathOf(logicalId: string, ids: Ids, parents: ReadonlyMap<string, string>): string | undefined {
  const steps = lineage(logicalId, parents).map((ou) => ids.ous.get(ou));
  const all = [ids.organisation, ids.root, ...steps.toReversed()];
  return all.every((step) => step !== undefined) ? `${all.join('/')}/` : undefined;
}

/** Renders, or gives `undefined` when something in it does not exist yet. */
export function resolveText(text: string, lookup: Lookup): string | undefined {
  let complete = true;
  const rendered = renderReferences(text, (reference) => {
    const found = lookup(reference);
    if (found === undefined) complete = false;
    return found ?? '';
  });
  return complete ? rendered : undefined;
}

/** Parent of each OU, by logical id. */
export function parentsOf(ous: readonly EstateOu[]): ReadonlyMap<string, string> {
  return new Map(ous.map((ou) => [ou.logicalId, ou.parent]));
}

/** The OU and its ancestors up to, not including, the root: the nearest first. */
export function lineage(ou: string, parents: ReadonlyMap<string, string>): readonly string[] {
  const found: string[] = [];
  for (let at: string | undefined = ou; at !== undefined && at !== 'root'; at = parents.get(at)) found.push(at);
  return found;
}
