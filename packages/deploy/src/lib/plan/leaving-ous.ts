import type { MoveAccount } from '../../action.ts';
import type { LiveOu } from '../../live.ts';
import { logicalIdOf } from '../logical-id.ts';
import type { Emptied } from './attachment-actions.ts';
import { add, ids, type PlanContext } from './context.ts';

/** OUs that left the blueprint and hold nothing once the accounts have moved. */
export function emptiedOus(context: PlanContext): Emptied & { readonly ous: readonly LiveOu[] } {
  const moves = new Map<string, string>();
  for (const action of context.actions.values()) if (action.kind === 'move-account') moves.set(accountId(context, action), action.id);
  const accountsIn = groupBy(context.live.accounts, (account) => account.parent);
  const ousIn = groupBy(context.live.ous, (ou) => ou.parent);
  const movesOut = new Map<string, readonly string[]>();
  const names = new Map<string, string>();
  const ous: LiveOu[] = [];
  // Children first: parents stand before them.
  for (const ou of context.match.left.ous.toReversed()) {
    const leaving = (accountsIn.get(ou.id) ?? []).map((account) => moves.get(account.id));
    const children = (ousIn.get(ou.id) ?? []).map((child) => movesOut.get(child.id));
    if (leaving.includes(undefined) || children.includes(undefined)) continue;
    movesOut.set(ou.id, ids(...leaving, ...children));
    names.set(ou.id, logicalIdOf(ou) ?? ou.id);
    ous.push(ou);
  }
  return { movesOut, names, ous };
}

export function planLeavingOus(context: PlanContext, emptied: Emptied & { readonly ous: readonly LiveOu[] }): void {
  const detached = groupBy(
    [...context.actions.values()].filter((action) => action.kind === 'detach-policy'),
    (action) => action.target,
  );
  const deletions = new Map(emptied.ous.map((ou) => [ou.id, `delete-ou:${emptied.names.get(ou.id)}`]));
  const children = groupBy(emptied.ous, (ou) => ou.parent);
  for (const ou of emptied.ous) {
    const logicalId = emptied.names.get(ou.id) ?? ou.id;
    add(context, {
      kind: 'delete-ou',
      id: `delete-ou:${logicalId}`,
      summary: `delete OU ${ou.name}, empty and not in the blueprint any more`,
      dependsOn: ids(
        emptied.movesOut.get(ou.id),
        detached.get(logicalId)?.map((action) => action.id),
        ...(children.get(ou.id) ?? []).map((child) => deletions.get(child.id)),
      ),
      ou: logicalId,
      name: ou.name,
    });
  }
}

function accountId(context: PlanContext, action: MoveAccount): string {
  return context.match.accounts.get(action.account)?.id ?? '';
}

function groupBy<T>(things: readonly T[], key: (thing: T) => string): ReadonlyMap<string, readonly T[]> {
  return Map.groupBy(things, key);
}
