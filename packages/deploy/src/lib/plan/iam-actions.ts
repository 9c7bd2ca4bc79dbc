import type { EstateRole } from '@paddock/blueprint/estate';
import type { LiveRole } from '../../live.ts';
import { logicalIdOf } from '../logical-id.ts';
import { add, ids, type PlanContext } from './context.ts';
import { deployerPath, iamStates, policiesOf, rolePath, type IamState } from './iam-context.ts';
import { planManagedPolicy } from './managed-policy-actions.ts';
import { planRole } from './role-actions.ts';
import { reportTrustCycles } from './trust-order.ts';

/** Something under Paddock's path that is not in the estate and does not carry Paddock's tag, or cannot. */
export interface ForeignIam {
  readonly kind: 'role' | 'managed-policy';
  readonly account: string;
  readonly path: string;
}

export interface IamPlan {
  /** By account: the actions that make the deployer. */
  readonly deployers: ReadonlyMap<string, readonly string[]>;
  readonly foreign: readonly ForeignIam[];
}

/** Roles and customer-managed policies of every account: the deployer first, then, as the deployer, the rest. */
export function planIam(context: PlanContext): IamPlan {
  const states = iamStates(context);
  noteNewRoles(context, states);
  const deployers = new Map<string, readonly string[]>();
  const foreign: ForeignIam[] = [];
  for (const state of states) {
    const deployer = planAccount(context, state);
    if (deployer.length > 0) deployers.set(state.account.logicalId, deployer);
    foreign.push(...planLeaving(context, state, deployer));
  }
  return { deployers, foreign };
}

function noteNewRoles(context: PlanContext, states: readonly IamState[]): void {
  const created = new Map<string, EstateRole>();
  for (const { account, live } of states) {
    const there = new Set(live.roles.map(rolePath));
    for (const role of account.roles) {
      const path = rolePath(role);
      if (there.has(path)) continue;
      created.set(`role:${account.logicalId}${path}`, role);
      context.creators.set(`role:${account.logicalId}${path}`, `create-role:${account.logicalId}${path}`);
    }
  }
  reportTrustCycles(context, created);
}

function planAccount(context: PlanContext, { account, live }: IamState): readonly string[] {
  const roles = new Map<string, LiveRole>(live.roles.map((role) => [rolePath(role), role]));
  const managed = new Map(live.managedPolicies.map((policy) => [rolePath(policy), policy]));
  const deployer = account.roles.find((role) => rolePath(role) === deployerPath);
  const ofDeployer = new Set(deployer === undefined ? [] : policiesOf(deployer));
  const policies = new Map<string, string>();
  const planPolicies = (base: readonly string[], first: boolean): void => {
    for (const policy of account.managedPolicies) {
      const path = rolePath(policy);
      if (ofDeployer.has(path) !== first) continue;
      const id = planManagedPolicy(context, account, policy, managed.get(path), base);
      if (id !== undefined) policies.set(path, id);
    }
  };

  const creator = ids(context.creators.get(`account:${account.logicalId}`));
  planPolicies(creator, true);
  const made = deployer === undefined ? [] : planRole(context, { account, base: creator, policies }, deployer, roles.get(deployerPath));
  const deployerActions = ids([...policies.values()], made);
  // In the management account Paddock works with the caller's own credentials and needs no deployer.
  const base = account.purpose === 'management' ? creator : ids(creator, deployerActions);
  planPolicies(base, false);
  for (const role of account.roles) {
    if (role !== deployer) planRole(context, { account, base, policies }, role, roles.get(rolePath(role)));
  }
  return deployerActions;
}

/** Roles that left the blueprint hold no data: they go. Only those with Paddock's tag; others under its path are listed. */
function planLeaving(context: PlanContext, { account, live }: IamState, deployer: readonly string[]): readonly ForeignIam[] {
  const roles = new Set(account.roles.map(rolePath));
  const managed = new Set(account.managedPolicies.map(rolePath));
  const foreign: ForeignIam[] = [];
  for (const role of live.roles) {
    const path = rolePath(role);
    if (roles.has(path)) continue;
    if (logicalIdOf(role) === undefined) {
      foreign.push({ kind: 'role', account: account.logicalId, path });
      continue;
    }
    add(context, {
      kind: 'delete-role',
      id: `delete-role:${account.logicalId}${path}`,
      summary: `delete role ${path} in ${account.logicalId}`,
      dependsOn: deployer,
      account: account.logicalId,
      role: path,
      inlinePolicies: Object.keys(role.inlinePolicies),
      managedPolicyArns: role.managedPolicyArns,
    });
  }
  for (const policy of live.managedPolicies) {
    const path = rolePath(policy);
    if (!managed.has(path)) foreign.push({ kind: 'managed-policy', account: account.logicalId, path });
  }
  return foreign;
}
