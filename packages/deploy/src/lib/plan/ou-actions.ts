import type { EstateOu } from '@paddock/blueprint/estate';
import type { LiveOu } from '../../live.ts';
import { logicalIdTag, tagChanges, type TagChanges } from '../logical-id.ts';
import { problems } from '../problems.ts';
import { add, ids, placeId, placeName, type PlanContext } from './context.ts';

interface Renamed {
  readonly ou: EstateOu;
  readonly live: LiveOu;
}

/** OUs: made, renamed, tagged. One that sits elsewhere than the blueprint says is a problem to report: no call of AWS moves it. */
export function planOus(context: PlanContext): void {
  const renamed: Renamed[] = [];
  for (const ou of context.estate.ous) {
    const live = context.match.ous.get(ou.logicalId);
    if (live === undefined) continue;
    if (live.parent !== placeId(context, ou.parent)) {
      context.diagnostics.push(problems.ouParentChanged(ou, live.id, placeName(context, live.parent)));
    } else if (live.name !== ou.name) renamed.push({ ou, live });
    const tags = tagChanges({ [logicalIdTag]: ou.logicalId }, live.tags);
    if (tags === undefined) continue;
    add(context, {
      kind: 'tag-resource',
      id: `tag-resource:ou:${ou.logicalId}`,
      summary: `tag OU ${ou.logicalId}: ${describeTags(tags)}`,
      dependsOn: [],
      resource: { kind: 'ou', logicalId: ou.logicalId },
      ...tags,
    });
  }
  /** Who holds a name that will be free. */
  const holders = new Map(renamed.map((one) => [`${one.live.parent}/${one.live.name}`, one]));
  for (const one of renamed) renameOu(context, one, holders, renamed.length);
  for (const ou of context.estate.ous) {
    if (!context.match.ous.has(ou.logicalId)) createOu(context, ou, holders.get(`${placeId(context, ou.parent)}/${ou.name}`));
  }
}

function createOu(context: PlanContext, ou: EstateOu, holder: Renamed | undefined): void {
  const id = `create-ou:${ou.logicalId}`;
  const parent = ou.parent === 'root' ? context.creators.get('organisation') : context.creators.get(`ou:${ou.parent}`);
  add(context, {
    kind: 'create-ou',
    id,
    summary: `create OU ${ou.name} in ${ou.parent}`,
    dependsOn: ids(parent, renameOf(holder)),
    ou: ou.logicalId,
    name: ou.name,
    parent: ou.parent,
  });
  context.creators.set(`ou:${ou.logicalId}`, id);
}

/** A rename into a name that another OU is about to give up waits for it. */
function renameOu(context: PlanContext, { ou, live }: Renamed, holders: ReadonlyMap<string, Renamed>, most: number): void {
  const holder = holders.get(`${live.parent}/${ou.name}`);
  const chain = [ou.logicalId];
  for (let next = holder; next !== undefined && chain.length <= most; next = holders.get(`${next.live.parent}/${next.ou.name}`)) {
    chain.push(next.ou.logicalId);
    if (next.ou === ou) break;
  }
  if (chain.length > 1 && chain.at(-1) === ou.logicalId) {
    context.diagnostics.push(problems.nameSwap(chain));
    return;
  }
  add(context, {
    kind: 'rename-ou',
    id: `rename-ou:${ou.logicalId}`,
    summary: `rename OU ${ou.logicalId}: ${live.name} → ${ou.name}`,
    dependsOn: ids(renameOf(holder)),
    ou: ou.logicalId,
    before: live.name,
    after: ou.name,
  });
}

function renameOf(holder: Renamed | undefined): string | undefined {
  return holder === undefined ? undefined : `rename-ou:${holder.ou.logicalId}`;
}

export function describeTags(tags: TagChanges): string {
  const set = Object.entries(tags.set).map(([key, { after }]) => `${key}=${after}`);
  return [...set, ...tags.remove.map((key) => `without ${key}`)].join(', ');
}
