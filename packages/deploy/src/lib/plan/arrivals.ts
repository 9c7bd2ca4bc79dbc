import { placeId, type PlanContext } from './context.ts';
import type { Nodes } from './nodes.ts';

/** The places that accounts arrive in, or below: they have to be guarded by then. */
export function arrivals(context: PlanContext, nodes: Nodes): ReadonlySet<string> {
  const arriving = context.estate.accounts.filter((account) => {
    if (account.purpose === 'management') return false;
    const live = context.match.accounts.get(account.logicalId);
    return live === undefined || live.parent !== placeId(context, account.ou);
  });
  return new Set(arriving.flatMap((account) => nodes.chain(account.logicalId)));
}
