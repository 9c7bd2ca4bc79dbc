import { policyChain } from '@paddock/blueprint/chain';
import type { Estate } from '@paddock/blueprint/estate';
import { renderReferences } from '@paddock/blueprint/reference';
import type { Live } from '@paddock/deploy/live';
import { caseEnvironment, changedCases, type CaseChange, type ChainDocuments } from '@paddock/guardrails/cases';
import { counted, wrapped } from './text.ts';

/** The cases whose outcome changes for the accounts of one OU, or for one account with policies of its own. */
export interface PlaceChanges {
  readonly place: string;
  /** The place does not exist yet. */
  readonly isNew: boolean;
  readonly changes: readonly CaseChange[];
}

/**
 * Runs the cases of all guardrails under the control policies of every distinct chain of the estate, as they are and as they will be.
 * A chain that does not exist yet has no policies before. Not a proof: only these requests were tried.
 */
export function caseChanges(estate: Estate, live: Live): readonly PlaceChanges[] {
  const chains = new Map<string, Omit<PlaceChanges, 'changes'> & { readonly before: ChainDocuments; readonly after: ChainDocuments }>();
  for (const { logicalId, ou, purpose } of estate.accounts) {
    // Neither SCPs nor RCPs bind the management account.
    if (purpose === 'management') continue;
    const own = estate.policies.some((policy) => policy.targets.includes(logicalId));
    const key = own ? logicalId : ou;
    if (chains.has(key)) continue;
    const before = liveChain(live, ou, own ? logicalId : undefined);
    chains.set(key, {
      place: placeName(estate, own ? logicalId : undefined, ou),
      isNew: before.scps.length === 0,
      before,
      after: estateChain(estate, logicalId),
    });
  }
  return [...chains.values()]
    .map(({ place, isNew, before, after }) => ({ place, isNew, changes: changedCases(before, after) }))
    .filter(({ changes }) => changes.length > 0);
}

/** One line per place and guardrail, for people. */
export function renderCaseChanges(places: readonly PlaceChanges[]): string {
  if (places.length === 0) return '';
  const lines = places.flatMap(({ place, isNew, changes }) => {
    const groups = [...Map.groupBy(changes, ({ guardrail, before, after }) => `${guardrail}: ${before} → ${after}`)];
    if (isNew) {
      const denied = [...Map.groupBy(changes, ({ guardrail }) => guardrail)].map(([guardrail, group]) => `${guardrail} ${group.length}`);
      return [wrapped(`${place} (new): ${counted(changes.length, 'case')} denied: ${denied.join(', ')}`, '  ')];
    }
    return [`  ${place}`, ...groups.map(([what, group]) => `    ${what}  (${counted(group.length, 'case')}, e.g. "${group[0]!.case}")`)];
  });
  return ['Cases of guardrails whose outcome changes (requests that were tried, not a proof):', ...lines].join('\n');
}

function placeName(estate: Estate, account: string | undefined, ou: string): string {
  const parents = new Map(estate.ous.map((each) => [each.logicalId, each]));
  const path = (id: string): string => {
    const node = parents.get(id);
    return node === undefined ? '' : [path(node.parent), node.name].filter((part) => part !== '').join('/');
  };
  return account === undefined ? path(ou) || 'Root' : `account ${account}`;
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

function liveChain(live: Live, ou: string, account: string | undefined): ChainDocuments {
  const tagged = (
    items: readonly { readonly id: string; readonly parent: string; readonly tags: Readonly<Record<string, string>> }[],
    id: string | undefined,
  ) => items.find(({ tags }) => tags['paddock:logical-id'] === id);
  const ous = new Map(live.ous.map((each) => [each.id, each]));
  const nodes: string[] = [];
  const start = tagged(live.ous, ou);
  for (let node = start; node !== undefined; node = ous.get(node.parent)) nodes.unshift(node.id);
  if (live.organisation !== undefined && (start !== undefined || ou === 'root')) nodes.unshift(live.organisation.rootId);
  const own = account === undefined ? undefined : tagged(live.accounts, account)?.id;
  if (own !== undefined) nodes.push(own);
  const rename = liveIdsToCases(live);
  const attached = (type: string) =>
    nodes.map((node) =>
      live.policies
        .filter((policy) => policy.type === type && !policy.awsManaged && policy.targets.includes(node))
        .map((policy) => rename(policy.document)),
    );
  return { scps: attached('SERVICE_CONTROL_POLICY'), rcps: attached('RESOURCE_CONTROL_POLICY') };
}

/** Live documents name the real organisation; the requests of the cases come from the one that cases play in. */
function liveIdsToCases(live: Live): (document: unknown) => unknown {
  const paths = live.ous.map((ou) => [pathOf(live, ou.id), caseEnvironment.ouPath(ou.tags['paddock:logical-id'] ?? ou.id)] as const);
  const organisation = live.organisation?.id;
  return (document) => {
    let text = JSON.stringify(document);
    for (const [real, inCases] of paths.toSorted(([a], [b]) => b.length - a.length)) text = text.replaceAll(real, inCases);
    if (organisation !== undefined) text = text.replaceAll(organisation, caseEnvironment.organisationId);
    return JSON.parse(text) as unknown;
  };
}

function pathOf(live: Live, id: string): string {
  const ou = live.ous.find((each) => each.id === id);
  return ou === undefined ? `${live.organisation?.id ?? ''}/${id}/` : `${pathOf(live, ou.parent)}${id}/`;
}
