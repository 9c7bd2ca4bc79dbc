import { quota, sizeFor, type QuotaId } from '@paddock/aws-data/quotas';
import type { OrganisationPolicyType } from '@paddock/blueprint/estate';
import type { QuotaUse } from '../../plan.ts';
import { lineage } from '../references.ts';
import { logicalIdOf } from '../logical-id.ts';
import { problems } from '../problems.ts';
import { policyTypeWords } from './organisation-actions.ts';
import { policyWord, sizeQuotas } from './policy-actions.ts';
import type { PlanContext } from './context.ts';

/** What the plan uses of AWS's quotas, before and after; the ones it goes over are reported. */
export function planQuotas(context: PlanContext): readonly QuotaUse[] {
  return [...wholeOrganisation(context), ...perNode(context), ...perDocument(context)];
}

function use(id: QuotaId, scope: string, before: number, after: number): QuotaUse {
  return { quota: id, what: quota(id).what, scope, before, after, limit: quota(id).value };
}

function wholeOrganisation(context: PlanContext): readonly QuotaUse[] {
  const { live, estate, diagnostics } = context;
  const changes = { ous: 0, accounts: 0, SERVICE_CONTROL_POLICY: 0, RESOURCE_CONTROL_POLICY: 0 };
  for (const action of context.actions.values()) {
    if (action.kind === 'create-ou') changes.ous++;
    else if (action.kind === 'delete-ou') changes.ous--;
    else if (action.kind === 'create-account') changes.accounts++;
    else if (action.kind === 'create-policy') changes[action.policyType]++;
  }
  const depth = (ous: readonly string[], parents: ReadonlyMap<string, string>): number =>
    Math.max(0, ...new Set(ous.map((ou) => lineage(ou, parents).length)));
  const liveParents = new Map(live.ous.map((ou) => [ou.id, ou.parent === live.organisation?.rootId ? 'root' : ou.parent]));
  const depthBefore = depth([...liveParents.keys()], liveParents);
  const count = (type: OrganisationPolicyType): number => live.policies.filter((policy) => policy.type === type).length;
  const accounts = use('organizations/accounts', 'organisation', live.accounts.length, live.accounts.length + changes.accounts);
  const others = [
    use('organizations/ous', 'organisation', live.ous.length, live.ous.length + changes.ous),
    use(
      'organizations/ou-depth',
      'organisation',
      depthBefore,
      Math.max(
        depthBefore,
        depth(
          estate.ous.map((ou) => ou.logicalId),
          context.parents,
        ),
      ),
    ),
    use(
      'organizations/scps',
      'organisation',
      count('SERVICE_CONTROL_POLICY'),
      count('SERVICE_CONTROL_POLICY') + changes.SERVICE_CONTROL_POLICY,
    ),
    use(
      'organizations/rcps',
      'organisation',
      count('RESOURCE_CONTROL_POLICY'),
      count('RESOURCE_CONTROL_POLICY') + changes.RESOURCE_CONTROL_POLICY,
    ),
  ];
  if (changes.accounts > 0 && accounts.after > accounts.limit) diagnostics.push(problems.accountQuota(accounts.after, accounts.limit));
  for (const one of others) {
    if (one.after > one.limit && one.after > one.before)
      diagnostics.push(problems.quotaExceeded(one.what, one.scope, one.after, one.limit));
  }
  return [accounts, ...others];
}

const nodeQuotas = {
  SERVICE_CONTROL_POLICY: 'organizations/scps-per-node',
  RESOURCE_CONTROL_POLICY: 'organizations/rcps-per-node',
} as const;

interface Slots {
  before: number;
  attached: number;
  detached: number;
}

/** Slots of every place where something is attached or detached. AWS's own full-access policy takes one. */
function perNode(context: PlanContext): readonly QuotaUse[] {
  const slots = new Map<string, Slots>();
  const at = (type: OrganisationPolicyType, node: string): Slots => {
    const key = `${type}@${node}`;
    let found = slots.get(key);
    if (found === undefined) slots.set(key, (found = { before: 0, attached: 0, detached: 0 }));
    return found;
  };
  const types = new Map<string, OrganisationPolicyType>(context.estate.policies.map((policy) => [policy.logicalId, policy.type]));
  for (const policy of context.match.left.policies) types.set(logicalIdOf(policy) ?? '', policy.type);
  for (const action of context.actions.values()) {
    if (action.kind === 'attach-policy') at(types.get(action.policy) ?? 'SERVICE_CONTROL_POLICY', action.target).attached++;
    if (action.kind === 'detach-policy') at(types.get(action.policy) ?? 'SERVICE_CONTROL_POLICY', action.target).detached++;
  }
  for (const policy of context.live.policies) {
    for (const target of policy.targets) {
      const found = slots.get(`${policy.type}@${context.places.get(target) ?? target}`);
      if (found !== undefined) found.before++;
    }
  }
  return [...slots].map(([key, { before, attached, detached }]) => {
    const [type, node] = key.split('@') as [OrganisationPolicyType, string];
    // A new place has the full-access policy from the start, and so does every place once the type is enabled.
    const own = before === 0 ? 1 : 0;
    const after = before + own + attached - detached;
    const peak = before + own + attached;
    const used = use(nodeQuotas[type], node, before, after);
    if (after > used.limit) context.diagnostics.push(problems.quotaExceeded(used.what, node, after, used.limit));
    else if (peak > used.limit) context.diagnostics.push(problems.noFreeSlot(policyTypeWords[type], node, peak, used.limit));
    return used;
  });
}

/** Sizes of the documents that are made or changed, references rendered as far as they exist. */
function perDocument(context: PlanContext): readonly QuotaUse[] {
  const found: QuotaUse[] = [];
  for (const action of context.actions.values()) {
    if (action.kind !== 'create-policy' && !(action.kind === 'update-policy' && action.step === 'final')) continue;
    const content = action.kind === 'create-policy' ? action : action.after;
    const id = sizeQuotas[action.policyType];
    const before = action.kind === 'create-policy' ? 0 : sizeFor(id, JSON.stringify(action.before.document));
    const text = JSON.stringify(content.document);
    const used = use(
      id,
      `${policyWord({ type: action.policyType })} ${content.name}`,
      before,
      sizeFor(id, context.match.resolve(text) ?? text),
    );
    if (used.after > used.limit) context.diagnostics.push(problems.quotaExceeded(used.what, used.scope, used.after, used.limit));
    found.push(used);
  }
  return found;
}
