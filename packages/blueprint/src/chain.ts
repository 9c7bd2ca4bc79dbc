import type { Estate, EstatePolicy, OrganisationPolicyType } from './estate.ts';

/** A node on the way from the root to an account. */
export interface ChainNode {
  /** Logical id; `root` for the root. */
  readonly logicalId: string;
  readonly name: string;
  /** What the blueprint attaches here; AWS's own policy that allows everything is attached everywhere besides. */
  readonly policies: readonly EstatePolicy[];
}

/**
 * The chain of nodes whose policies bear on an account, root first, the account last.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_evaluation.html
 *
 * @returns undefined when the estate has no such account
 */
export function policyChain(estate: Estate, accountLogicalId: string, type: OrganisationPolicyType): readonly ChainNode[] | undefined {
  const account = estate.accounts.find(({ logicalId }) => logicalId === accountLogicalId);
  if (account === undefined) return undefined;
  const parents = new Map(estate.ous.map((ou) => [ou.logicalId, ou]));
  const path: { readonly logicalId: string; readonly name: string }[] = [
    { logicalId: account.logicalId, name: `account ${account.logicalId}` },
  ];
  for (let ou = parents.get(account.ou); ou !== undefined; ou = parents.get(ou.parent))
    path.unshift({ logicalId: ou.logicalId, name: `OU ${ou.name}` });
  path.unshift({ logicalId: 'root', name: 'the root' });
  const policies = estate.policies.filter((policy) => policy.type === type);
  return path.map((node) => ({ ...node, policies: policies.filter((policy) => policy.targets.includes(node.logicalId)) }));
}
