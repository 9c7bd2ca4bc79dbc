import { policyChain } from '@paddock/blueprint/chain';
import type { Estate } from '@paddock/blueprint/estate';
import { renderReferences } from '@paddock/blueprint/reference';
import type { Live, LivePolicy } from '@paddock/deploy/live';
import { caseEnvironment, type ChainDocuments } from '@paddock/guardrails/cases';

/** The control policies above the accounts of an OU, or above one account with policies or a way of its own: as they are, and as they will be. */
export interface ChainChange {
  /** Path of the OU, or `account NAME`. */
  readonly place: string;
  /** The place does not exist yet. */
  readonly isNew: boolean;
  /** Ids of the guardrails above the place, as it will be. */
  readonly guardrails: readonly string[];
  /** Logical ids of the nodes above the place, as it will be; root first, the account last. */
  readonly nodes: readonly string[];
  /** Without `FullAWSAccess`; with the ids of the organisation that cases play in. */
  readonly before: ChainDocuments;
  readonly after: ChainDocuments;
}

/** Every distinct chain of the estate beside what is there now: for an account that moves, its old place and its new one. */
export function chainChanges(estate: Estate, live: Live): readonly ChainChange[] {
  const before = liveChains(live);
  const withOwnPolicies = new Set(estate.policies.flatMap((policy) => policy.targets));
  const chains = new Map<string, ChainChange>();
  for (const { logicalId, ou, purpose } of estate.accounts) {
    // Neither SCPs nor RCPs bind the management account.
    if (purpose === 'management') continue;
    const liveAccount = before.account(logicalId);
    const ouNow = before.ou(ou);
    const moves = liveAccount !== undefined && liveAccount.parent !== ouNow;
    const alone = withOwnPolicies.has(logicalId) || moves;
    const key = alone ? logicalId : ou;
    if (chains.has(key)) continue;
    const from = liveAccount === undefined ? ouNow : alone ? liveAccount.id : liveAccount.parent;
    chains.set(key, {
      place: placeName(estate, alone ? logicalId : undefined, ou),
      isNew: from === undefined,
      guardrails: guardrailsAbove(estate, logicalId),
      nodes: (policyChain(estate, logicalId, 'SERVICE_CONTROL_POLICY') ?? []).map((node) => node.logicalId),
      before: before.chain(from),
      after: estateChain(estate, logicalId),
    });
  }
  return [...chains.values()];
}

function placeName(estate: Estate, account: string | undefined, ou: string): string {
  const parents = new Map(estate.ous.map((each) => [each.logicalId, each]));
  const path = (id: string): string => {
    const node = parents.get(id);
    return node === undefined ? '' : [path(node.parent), node.name].filter((part) => part !== '').join('/');
  };
  return account === undefined ? path(ou) || 'Root' : `account ${account}`;
}

function guardrailsAbove(estate: Estate, account: string): readonly string[] {
  const nodes = (['SERVICE_CONTROL_POLICY', 'RESOURCE_CONTROL_POLICY'] as const).flatMap(
    (type) => policyChain(estate, account, type) ?? [],
  );
  return [...new Set(nodes.flatMap(({ policies }) => policies.flatMap(({ guardrails }) => guardrails)))];
}

function estateChain(estate: Estate, account: string): ChainDocuments {
  const rendered = (type: 'SERVICE_CONTROL_POLICY' | 'RESOURCE_CONTROL_POLICY') =>
    (policyChain(estate, account, type) ?? []).map((node) => node.policies.map((policy) => asInCases(policy.document)));
  return { scps: rendered('SERVICE_CONTROL_POLICY'), rcps: rendered('RESOURCE_CONTROL_POLICY') };
}

/** A document of the estate with the ids of the cases. */
function asInCases<T>(document: T): T {
  return renderReferences(document, (reference) => {
    if (reference.kind === 'path') return caseEnvironment.ouPath(reference.logicalId);
    if (reference.kind === 'organisation') return caseEnvironment.organisationId;
    return reference.kind === 'account' ? '111122223333' : `${reference.kind}-case`;
  });
}

interface LiveChains {
  /** The account with a logical id, if there is one. */
  account(logicalId: string): { readonly id: string; readonly parent: string } | undefined;
  /** The id of the OU with a logical id, or of the root, if there is one. */
  ou(logicalId: string): string | undefined;
  /** The policies from the root to a node; empty for no node. */
  chain(node: string | undefined): ChainDocuments;
}

function liveChains(live: Live): LiveChains {
  const byLogicalId = <T extends { readonly tags: Readonly<Record<string, string>> }>(items: readonly T[]): ReadonlyMap<string, T> =>
    new Map(
      items.flatMap((item) => (item.tags['paddock:logical-id'] === undefined ? [] : [[item.tags['paddock:logical-id'], item] as const])),
    );
  const accounts = byLogicalId(live.accounts);
  const ous = byLogicalId(live.ous);
  const parents = new Map([...live.ous, ...live.accounts].map(({ id, parent }) => [id, parent]));
  const attached = new Map<string, LivePolicy[]>();
  for (const policy of live.policies) {
    if (!policy.awsManaged) for (const target of policy.targets) attached.set(target, [...(attached.get(target) ?? []), policy]);
  }
  const rename = liveIdsToCases(live, parents);
  return {
    account: (logicalId) => accounts.get(logicalId),
    ou: (logicalId) => (logicalId === 'root' ? live.organisation?.rootId : ous.get(logicalId)?.id),
    chain: (node) => {
      const nodes: string[] = [];
      for (let at = node; at !== undefined; at = parents.get(at)) nodes.unshift(at);
      const documents = (type: LivePolicy['type']) =>
        nodes.map((each) => (attached.get(each) ?? []).filter((policy) => policy.type === type).map((policy) => rename(policy.document)));
      return { scps: documents('SERVICE_CONTROL_POLICY'), rcps: documents('RESOURCE_CONTROL_POLICY') };
    },
  };
}

/** Live documents name the real organisation; the requests of the cases come from the one that cases play in. */
function liveIdsToCases(live: Live, parents: ReadonlyMap<string, string>): (document: unknown) => unknown {
  const organisation = live.organisation?.id;
  const pathOf = (id: string): string => {
    const parent = parents.get(id);
    return parent === undefined ? `${organisation ?? ''}/${id}/` : `${pathOf(parent)}${id}/`;
  };
  const paths = live.ous
    .map((ou) => [pathOf(ou.id), caseEnvironment.ouPath(ou.tags['paddock:logical-id'] ?? ou.id)] as const)
    .toSorted(([a], [b]) => b.length - a.length);
  return (document) => {
    let text = JSON.stringify(document);
    if (organisation === undefined || !text.includes(organisation)) return document;
    for (const [real, inCases] of paths) text = text.replaceAll(real, inCases);
    return JSON.parse(text.replaceAll(organisation, caseEnvironment.organisationId)) as unknown;
  };
}
