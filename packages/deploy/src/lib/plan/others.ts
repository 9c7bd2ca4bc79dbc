import type { OtherThing } from '../../plan.ts';
import { logicalIdOf } from '../logical-id.ts';
import { problems } from '../problems.ts';
import type { Leftovers } from '../match.ts';
import { isActive } from './account-actions.ts';
import { placeName, type PlanContext } from './context.ts';
import type { ForeignIam } from './iam-actions.ts';

/** What is in the organisation, in Paddock's places or its path, but not Paddock's. */
export function unmanagedThings(context: PlanContext, foreign: readonly ForeignIam[]): readonly OtherThing[] {
  return [
    ...things(context, context.match.unmanaged),
    ...foreignAttachments(context),
    ...foreign.map(({ kind, account, path }): OtherThing => ({ kind, id: path, name: path, where: account })),
  ];
}

/** What left the blueprint and stays: accounts, OUs that hold something, policies that are still attached to those. */
export function leftThings(context: PlanContext): readonly OtherThing[] {
  const { ous, accounts, policies } = context.match.left;
  const deleted = new Set<string>();
  for (const action of context.actions.values()) {
    if (action.kind === 'delete-ou') deleted.add(`ou:${action.ou}`);
    if (action.kind === 'delete-policy') deleted.add(`policy:${action.policy}`);
  }
  const stays = (thing: { readonly kind: string; readonly tags: Readonly<Record<string, string>> }): boolean =>
    !deleted.has(`${thing.kind}:${logicalIdOf(thing)}`);
  return things(context, { ous: ous.filter(stays), accounts, policies: policies.filter(stays) });
}

function things(context: PlanContext, { ous, accounts, policies }: Leftovers): readonly OtherThing[] {
  return [
    ...ous.map((ou): OtherThing => ({ kind: 'ou', id: ou.id, name: ou.name, where: placeName(context, ou.parent) })),
    ...accounts.map(
      (account): OtherThing => ({ kind: 'account', id: account.id, name: account.name, where: placeName(context, account.parent) }),
    ),
    ...policies.map((policy): OtherThing => ({ kind: 'policy', id: policy.id, name: policy.name, where: '' })),
  ];
}

/** Other people's policies on Paddock's places, and Paddock's policies on other people's places. */
function foreignAttachments(context: PlanContext): readonly OtherThing[] {
  const own = new Set([...context.match.policies.values(), ...context.match.left.policies].map((policy) => policy.id));
  return context.live.policies
    .filter((policy) => !policy.awsManaged)
    .flatMap((policy) =>
      policy.targets
        .filter((target) => own.has(policy.id) !== context.places.has(target))
        .map((target): OtherThing => ({ kind: 'attachment', id: policy.id, name: policy.name, where: placeName(context, target) })),
    );
}

/** Guardrails deny; somebody has to allow. */
export function reportMissingFullAccess(context: PlanContext): void {
  const organisation = context.live.organisation;
  const full = context.live.policies.find(
    (policy) => policy.awsManaged && policy.type === 'SERVICE_CONTROL_POLICY' && policy.name === 'FullAWSAccess',
  );
  if (full === undefined || !organisation?.policyTypes.includes('SERVICE_CONTROL_POLICY')) return;
  const attached = new Set(full.targets);
  const nodes = [
    ['root', organisation.rootId] as const,
    ...[...context.match.ous].map(([logicalId, ou]) => [logicalId, ou.id] as const),
    ...[...context.match.accounts]
      .filter(([, account]) => isActive(account))
      .map(([logicalId, account]) => [logicalId, account.id] as const),
  ];
  for (const [name, id] of nodes) if (!attached.has(id)) context.diagnostics.push(problems.fullAccessMissing(name));
}
