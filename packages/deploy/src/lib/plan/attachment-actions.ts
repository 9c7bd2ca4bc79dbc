import type { EstatePolicy } from '@paddock/blueprint/estate';
import type { LivePolicy } from '../../live.ts';
import { logicalIdOf } from '../logical-id.ts';
import { add, ids, type PlanContext } from './context.ts';
import type { Nodes } from './nodes.ts';
import { policyWord, type PolicyChanges } from './policy-actions.ts';

/** What guards a place, for the accounts that come into it. */
export interface Guards {
  /** The actions after which everything that shall be attached to the place and above it is attached and up to date. */
  of(node: string): readonly string[];
  /** The same for the root alone, without what waits for accounts: before new accounts appear there. */
  readonly ofNewAccounts: readonly string[];
  /** Attachments planned on the place, above it and below it. */
  attachmentsAround(node: string): readonly string[];
}

/** Attaches what is missing. */
export function planAttachments(context: PlanContext, nodes: Nodes, changes: PolicyChanges): Guards {
  const at = new Map<string, string[]>();
  const below = new Map<string, string[]>();
  const guardsAt = new Map<string, string[]>();
  const ofNewAccounts: string[] = [];
  for (const policy of context.estate.policies) {
    const live = context.match.policies.get(policy.logicalId);
    const attached = new Set(live?.targets.map((target) => context.places.get(target)));
    const content = changes.guards.get(policy.logicalId);
    for (const node of policy.targets) {
      const guards: string[] = content === undefined ? [] : [content];
      if (!attached.has(node)) {
        const id = attach(context, policy, node);
        guards.push(id);
        push(at, node, id);
        for (const above of nodes.chain(node).slice(1)) push(below, above, id);
      }
      push(guardsAt, node, ...guards);
      if (node === 'root' && !changes.waitingForAccounts.has(policy.logicalId)) ofNewAccounts.push(...guards);
    }
  }
  return {
    of: (node) => ids(...nodes.chain(node).map((place) => guardsAt.get(place))),
    ofNewAccounts: ids(ofNewAccounts),
    attachmentsAround: (node) => ids(...nodes.chain(node).map((place) => at.get(place)), below.get(node)),
  };
}

function attach(context: PlanContext, policy: EstatePolicy, node: string): string {
  const id = `attach-policy:${policy.logicalId}@${node}`;
  add(context, {
    kind: 'attach-policy',
    id,
    summary: `attach ${policyWord(policy)} ${policy.name} to ${node}`,
    dependsOn: ids(
      context.creators.get(`policy:${policy.logicalId}`),
      context.creators.get(`type:${policy.type}`),
      node === 'root'
        ? context.creators.get('organisation')
        : (context.creators.get(`ou:${node}`) ?? context.creators.get(`account:${node}`)),
    ),
    policy: policy.logicalId,
    target: node,
    guardrails: policy.guardrails,
  });
  return id;
}

/**
 * Statements leave a policy only when everything that may take them over is in force around the places that it is attached to, and when the
 * accounts that leave those places have left.
 */
export function delayLosingUpdates(context: PlanContext, nodes: Nodes, changes: PolicyChanges, guards: Guards): void {
  for (const { action, targets } of changes.losing) {
    const around = targets.flatMap((node) => [...guards.attachmentsAround(node), ...nodes.movesOut(node)]);
    add(context, { ...action, dependsOn: ids(action.dependsOn, around) });
  }
}

/**
 * Detaches what the estate does not have, after everything that may take its place: what is attached around that place, every update, and
 * the moves of accounts out of it. Places that are not Paddock's, or hold an account that left the blueprint, keep what they have.
 */
export function planDetachments(context: PlanContext, nodes: Nodes, guards: Guards, changes: PolicyChanges, emptied: Emptied): void {
  const desired = new Map(context.estate.policies.map((policy) => [policy.logicalId, policy]));
  const updates = [...context.actions.values()].filter((action) => action.kind === 'update-policy').map((action) => action.id);
  const gone = context.match.left.policies.map((policy) => [logicalIdOf(policy) ?? policy.id, policy] as const);
  for (const [logicalId, live] of [...context.match.policies, ...gone]) {
    const policy = desired.get(logicalId);
    const detached: string[] = [];
    let kept = 0;
    for (const target of live.targets) {
      const node = context.places.get(target);
      if (node !== undefined && policy?.targets.includes(node)) {
        kept++;
        continue;
      }
      const dependsOn =
        node === undefined
          ? emptied.movesOut.get(target)
          : ids(guards.attachmentsAround(node), updates, nodes.movesOut(node), changes.guards.get(logicalId));
      if (dependsOn === undefined) {
        kept++;
        continue;
      }
      detached.push(detach(context, { logicalId, live, policy, node: node ?? emptied.names.get(target) ?? target, dependsOn }));
    }
    if (policy === undefined && kept === 0) remove(context, logicalId, live, detached);
  }
}

/** OUs that left the blueprint and will be empty: by AWS id. */
export interface Emptied {
  readonly names: ReadonlyMap<string, string>;
  /** The moves that empty it. */
  readonly movesOut: ReadonlyMap<string, readonly string[]>;
}

interface Detached {
  readonly logicalId: string;
  readonly live: LivePolicy;
  readonly policy: EstatePolicy | undefined;
  readonly node: string;
  readonly dependsOn: readonly string[];
}

function detach(context: PlanContext, { logicalId, live, policy, node, dependsOn }: Detached): string {
  const id = `detach-policy:${logicalId}@${node}`;
  add(context, {
    kind: 'detach-policy',
    id,
    summary: `detach ${policyWord(live)} ${live.name} from ${node}`,
    dependsOn,
    policy: logicalId,
    target: node,
    guardrails: policy?.guardrails ?? [],
  });
  return id;
}

function remove(context: PlanContext, logicalId: string, live: LivePolicy, dependsOn: readonly string[]): void {
  add(context, {
    kind: 'delete-policy',
    id: `delete-policy:${logicalId}`,
    summary: `delete ${policyWord(live)} ${live.name}`,
    dependsOn,
    policy: logicalId,
    name: live.name,
  });
}

function push(map: Map<string, string[]>, key: string, ...values: readonly string[]): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [...values]);
  else list.push(...values);
}
