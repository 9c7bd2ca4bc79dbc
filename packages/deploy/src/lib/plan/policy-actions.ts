import { quota, sizeFor } from '@paddock/aws-data/quotas';
import type { EstatePolicy, PolicyJson, StatementJson } from '@paddock/blueprint/estate';
import type { UpdatePolicy } from '../../action.ts';
import type { LivePolicy } from '../../live.ts';
import { sameDocument } from '../document.ts';
import { logicalIdTag, tagChanges } from '../logical-id.ts';
import { problems } from '../problems.ts';
import { arrivals } from './arrivals.ts';
import { add, creatorsOf, ids, placeName, type PlanContext } from './context.ts';
import { inReferences } from './in-references.ts';
import type { Nodes } from './nodes.ts';
import { describeTags } from './ou-actions.ts';
import { statementKey, statementKeys, statementsOf } from './statements.ts';

/** What the attachments and moves have to wait for. */
export interface PolicyChanges {
  /** Actions after which a policy holds all that it shall hold, and perhaps more, by logical id. */
  readonly guards: ReadonlyMap<string, string>;
  /** Updates that take statements away, with the places where they were and will be in force. */
  readonly losing: readonly { readonly action: UpdatePolicy; readonly targets: readonly string[] }[];
  /** Policies whose document waits for accounts that do not exist yet. */
  readonly waitingForAccounts: ReadonlySet<string>;
}

interface Change {
  readonly policy: EstatePolicy;
  readonly live: LivePolicy;
  readonly lost: ReadonlySet<string>;
  readonly gained: ReadonlySet<string>;
}

/** Policies made, changed, tagged. What they are attached to is planned apart. */
export function planPolicies(context: PlanContext, nodes: Nodes): PolicyChanges {
  const guards = new Map<string, string>();
  const waitingForAccounts = new Set<string>();
  const changes: Change[] = [];
  for (const policy of context.estate.policies) {
    const needs = creatorsOf(context, policy.document);
    if (needs.some((id) => id.startsWith('create-account:'))) waitingForAccounts.add(policy.logicalId);
    const live = context.match.policies.get(policy.logicalId);
    if (live === undefined) guards.set(policy.logicalId, createPolicy(context, policy, needs));
    else {
      tagPolicy(context, policy, live);
      const change = compare(context, policy, live);
      if (change !== undefined) changes.push(change);
    }
  }
  const losing = planUpdates(context, changes, guards, arrivals(context, nodes));
  return { guards, losing, waitingForAccounts };
}

function createPolicy(context: PlanContext, policy: EstatePolicy, needs: readonly string[]): string {
  const id = `create-policy:${policy.logicalId}`;
  add(context, {
    kind: 'create-policy',
    id,
    summary: `create ${policyWord(policy)} ${policy.name}`,
    dependsOn: ids(context.creators.get('organisation'), context.creators.get(`type:${policy.type}`), needs),
    policy: policy.logicalId,
    policyType: policy.type,
    ...contentOf(policy),
    guardrails: policy.guardrails,
  });
  context.creators.set(`policy:${policy.logicalId}`, id);
  return id;
}

function tagPolicy(context: PlanContext, policy: EstatePolicy, live: LivePolicy): void {
  const tags = tagChanges({ [logicalIdTag]: policy.logicalId }, live.tags);
  if (tags === undefined) return;
  add(context, {
    kind: 'tag-resource',
    id: `tag-resource:policy:${policy.logicalId}`,
    summary: `tag policy ${policy.logicalId}: ${describeTags(tags)}`,
    dependsOn: [],
    resource: { kind: 'policy', logicalId: policy.logicalId },
    ...tags,
  });
}

function compare(context: PlanContext, policy: EstatePolicy, live: LivePolicy): Change | undefined {
  const sameText = policy.name === live.name && policy.description === live.description;
  if (sameText && sameDocument(policy.document, live.document, context.match.resolve)) return undefined;
  const before = statementKeys(live.document, context.match.lookup);
  const after = statementKeys(policy.document, context.match.lookup);
  const document = inReferences(live.document, policy.document, context.match.resolve);
  return { policy, live: { ...live, document }, lost: without(before, after), gained: without(after, before) };
}

/**
 * What a policy loses may be gained by another, or by accounts that move to where another holds it. So nothing is lost before everything is
 * gained: a policy that does both holds the old statements and the new ones for a while, where somebody else has to wait for the new ones.
 */
function planUpdates(
  context: PlanContext,
  changes: readonly Change[],
  guards: Map<string, string>,
  arriving: ReadonlySet<string>,
): PolicyChanges['losing'] {
  const losers = changes.filter((change) => change.lost.size > 0);
  const early: string[] = [];
  const late: { readonly change: Change; readonly dependsOn: readonly string[] }[] = [];
  for (const change of changes) {
    const creators = creatorsOf(context, change.policy.document);
    const id = `update-policy:${change.policy.logicalId}`;
    if (change.lost.size === 0) {
      early.push(addEarly(context, guards, update(change, id, creators, 'final', change.policy.document)));
      continue;
    }
    const awaited =
      change.gained.size > 0 &&
      (change.policy.targets.some((target) => arriving.has(target)) ||
        losers.some((other) => other !== change && overlap(other.lost, change.gained)));
    if (!awaited) {
      late.push({ change, dependsOn: creators });
      continue;
    }
    const both = union(context, change);
    if (fits(change.policy, both)) {
      const widen = addEarly(context, guards, update(change, `${id}:widen`, creators, 'widen', both));
      late.push({ change, dependsOn: [...creators, widen] });
    } else {
      context.diagnostics.push(problems.shortGap(change.policy.logicalId));
      early.push(addEarly(context, guards, update(change, id, creators, 'final', change.policy.document)));
    }
  }
  const widened = [...guards.values()].filter((id) => id.endsWith(':widen'));
  return late.map(({ change, dependsOn }) => {
    const id = `update-policy:${change.policy.logicalId}`;
    const action = update(change, id, ids(dependsOn, early, widened), 'final', change.policy.document);
    add(context, action);
    return {
      action,
      targets: ids(
        change.policy.targets,
        change.live.targets.flatMap((target) => livePlaces(context, target)),
      ),
    };
  });
}

/** A place that a policy is attached to now; one that is not in the estate with those above it, which may be. */
function livePlaces(context: PlanContext, target: string): readonly string[] {
  const node = context.places.get(target);
  if (node !== undefined) return [node];
  const parents = new Map(context.live.ous.map((ou) => [ou.id, ou.parent]));
  const chain: string[] = [];
  for (let at: string | undefined = target; at !== undefined; at = parents.get(at)) chain.push(placeName(context, at));
  return chain;
}

function addEarly(context: PlanContext, guards: Map<string, string>, action: UpdatePolicy): string {
  add(context, action);
  guards.set(action.policy, action.id);
  return action.id;
}

function update(change: Change, id: string, dependsOn: readonly string[], step: 'widen' | 'final', document: PolicyJson): UpdatePolicy {
  const { policy, live } = change;
  const what = step === 'widen' ? ' (old and new statements together, for the time of the change)' : '';
  return {
    kind: 'update-policy',
    id,
    summary: `update ${policyWord(policy)} ${policy.name}${what}`,
    dependsOn: ids(dependsOn),
    policy: policy.logicalId,
    policyType: policy.type,
    before: { name: live.name, description: live.description, document: live.document },
    after: { ...contentOf(policy), document },
    guardrails: policy.guardrails,
    step,
  };
}

function union(context: PlanContext, change: Change): PolicyJson {
  const lost = statementsOf(change.live.document).filter((statement) => change.lost.has(statementKey(statement, context.match.lookup)));
  // Without Sids: they have to be unique in a document, and the two sets may share some.
  const kept = lost.map((statement) => {
    const { Sid: _sid, ...rest } = statement as StatementJson;
    return rest;
  });
  return { ...change.policy.document, Statement: [...change.policy.document.Statement, ...kept] };
}

export const sizeQuotas = {
  SERVICE_CONTROL_POLICY: 'organizations/scp-size',
  RESOURCE_CONTROL_POLICY: 'organizations/rcp-size',
} as const;

function fits(policy: EstatePolicy, document: PolicyJson): boolean {
  const id = sizeQuotas[policy.type];
  return sizeFor(id, JSON.stringify(document)) <= quota(id).value;
}

function contentOf(policy: EstatePolicy) {
  return { name: policy.name, description: policy.description, document: policy.document };
}

export function policyWord(policy: Pick<EstatePolicy, 'type'>): string {
  return policy.type === 'SERVICE_CONTROL_POLICY' ? 'SCP' : 'RCP';
}

function without(all: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...all].filter((one) => !others.has(one)));
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((key) => other.has(key));
}
