import type { StateView } from '../../state/state.ts';
import {
  accountsCollection,
  policiesCollection,
  unitsCollection,
  type Organization,
  type OrganizationAccount,
  type OrganizationalUnit,
} from './store.ts';

export type NodeType = 'ROOT' | 'ORGANIZATIONAL_UNIT' | 'ACCOUNT';

/** What an id names; undefined when nothing. */
export function nodeType(state: StateView, organization: Organization, id: string): NodeType | undefined {
  if (id === organization.rootId) return 'ROOT';
  if (state.table(unitsCollection).has(id)) return 'ORGANIZATIONAL_UNIT';
  return state.table(accountsCollection).has(id) ? 'ACCOUNT' : undefined;
}

export function isParent(state: StateView, organization: Organization, id: string): boolean {
  return id === organization.rootId || state.table(unitsCollection).has(id);
}

export function unitsIn(state: StateView, parentId: string): readonly OrganizationalUnit[] {
  return state
    .table(unitsCollection)
    .values()
    .filter((unit) => unit.parentId === parentId);
}

export function accountsIn(state: StateView, parentId: string): readonly OrganizationAccount[] {
  return state
    .table(accountsCollection)
    .values()
    .filter((account) => account.parentId === parentId);
}

/** Levels of units above and including `id`; 0 for the root. */
export function depthOf(state: StateView, id: string): number {
  let depth = 0;
  for (let unit = state.table(unitsCollection).get(id); unit !== undefined; unit = state.table(unitsCollection).get(unit.parentId)) depth++;
  return depth;
}

export function rootArn(organization: Organization): string {
  return `arn:aws:organizations::${organization.managementAccount}:root/${organization.id}/${organization.rootId}`;
}

/** ARN and name of whatever an id names. */
export function describeNode(
  state: StateView,
  organization: Organization,
  id: string,
): { readonly arn: string; readonly name: string; readonly type: NodeType } | undefined {
  if (id === organization.rootId) return { arn: rootArn(organization), name: 'Root', type: 'ROOT' };
  const unit = state.table(unitsCollection).get(id);
  if (unit !== undefined) return { arn: unit.arn, name: unit.name, type: 'ORGANIZATIONAL_UNIT' };
  const account = state.table(accountsCollection).get(id);
  return account === undefined ? undefined : { arn: account.arn, name: account.name, type: 'ACCOUNT' };
}

/** Whether tags can be put on it. */
export function isTaggable(state: StateView, organization: Organization, id: string): boolean {
  return nodeType(state, organization, id) !== undefined || state.table(policiesCollection).has(id);
}
