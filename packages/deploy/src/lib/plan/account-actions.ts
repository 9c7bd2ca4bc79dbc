import type { EstateAccount } from '@paddock/blueprint/estate';
import type { LiveAccount } from '../../live.ts';
import { logicalIdTag, tagChanges } from '../logical-id.ts';
import { problems } from '../problems.ts';
import type { Guards } from './attachment-actions.ts';
import { add, ids, placeId, placeLabel, placeName, type PlanContext } from './context.ts';
import type { Nodes } from './nodes.ts';
import { describeTags } from './ou-actions.ts';

/** An account that is there and works, or will be. */
export const isActive = (account: LiveAccount): boolean => account.state === 'ACTIVE';

/** New accounts, so that policies and roles can refer to them. They appear in the root, after what guards it. */
export function noteNewAccounts(context: PlanContext): void {
  for (const account of context.estate.accounts) {
    if (!context.match.accounts.has(account.logicalId))
      context.creators.set(`account:${account.logicalId}`, `create-account:${account.logicalId}`);
  }
}

export function planNewAccounts(context: PlanContext, guards: Guards): void {
  const requests = new Map(context.live.requests.map((request) => [request.name, request.id]));
  for (const account of context.estate.accounts) {
    const id = context.creators.get(`account:${account.logicalId}`);
    if (id === undefined) continue;
    const request = requests.get(account.name);
    add(context, {
      kind: 'create-account',
      id,
      summary: `create account ${account.logicalId} (${account.email})${request === undefined ? '' : ', asked for already'}`,
      dependsOn: ids(context.creators.get('organisation'), guards.ofNewAccounts),
      account: account.logicalId,
      name: account.name,
      email: account.email,
      tags: desiredTags(account),
      ...(request === undefined ? {} : { request }),
    });
  }
}

/** Tags, and what differs that no call can mend. */
export function planAccountTags(context: PlanContext): void {
  for (const account of context.estate.accounts) {
    const live = context.match.accounts.get(account.logicalId);
    if (live === undefined) continue;
    if (!isActive(live)) {
      context.diagnostics.push(problems.accountNotActive(account, live.id, live.state));
      continue;
    }
    if (account.purpose !== 'management') reportDifferences(context, account, live);
    const tags = tagChanges(desiredTags(account), live.tags);
    if (tags === undefined) continue;
    add(context, {
      kind: 'tag-resource',
      id: `tag-resource:account:${account.logicalId}`,
      summary: `tag account ${account.logicalId}: ${describeTags(tags)}`,
      dependsOn: ids(context.creators.get('organisation')),
      resource: { kind: 'account', logicalId: account.logicalId },
      ...tags,
    });
  }
}

function reportDifferences(context: PlanContext, account: EstateAccount, live: LiveAccount): void {
  if (live.email.toLowerCase() !== account.email.toLowerCase())
    context.diagnostics.push(problems.emailDiffers(account, live.id, live.email));
  if (live.name !== account.name) context.diagnostics.push(problems.nameDiffers(account, live.id, live.name));
}

/**
 * An account moves only into a place that is guarded, and a new one only when Paddock's own role works in it. The management account stays.
 *
 * @param deployers actions that make the deployer of an account
 */
export function planMoves(context: PlanContext, nodes: Nodes, guards: Guards, deployers: ReadonlyMap<string, readonly string[]>): void {
  for (const account of context.estate.accounts) {
    if (account.purpose === 'management') continue;
    const live = context.match.accounts.get(account.logicalId);
    if (live !== undefined && !isActive(live)) continue;
    const creator = context.creators.get(`account:${account.logicalId}`);
    const before = live === undefined ? 'root' : placeName(context, live.parent);
    const inPlace = live === undefined ? account.ou === 'root' : live.parent === placeId(context, account.ou);
    if (inPlace) continue;
    const id = `move-account:${account.logicalId}`;
    const dependsOn = ids(
      creator,
      creator === undefined ? undefined : deployers.get(account.logicalId),
      context.creators.get(`ou:${account.ou}`),
      guards.of(account.logicalId),
    );
    add(context, {
      kind: 'move-account',
      id,
      summary: `move account ${account.logicalId}: ${live === undefined ? 'root' : placeLabel(context, live.parent)} → ${account.ou}`,
      dependsOn,
      account: account.logicalId,
      before,
      after: account.ou,
    });
    if (live !== undefined) nodes.noteMove(account.logicalId, live.parent, id);
  }
}

function desiredTags(account: EstateAccount): Readonly<Record<string, string>> {
  return { ...account.tags, [logicalIdTag]: account.logicalId };
}
