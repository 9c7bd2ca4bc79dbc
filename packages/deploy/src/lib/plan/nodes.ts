import { lineage } from '../references.ts';
import { placeName, type PlanContext } from './context.ts';

/** The places that policies can be attached to, by logical id: `root`, OUs, accounts. */
export interface Nodes {
  /** From the place itself up to the root. */
  chain(node: string): readonly string[];
  /** Moves of accounts that are in the place, or below it, now; of an account, its own. */
  movesOut(node: string): readonly string[];
  /** To be told of every move, before `movesOut` is asked. `from` is AWS's id of the parent. */
  noteMove(account: string, from: string, action: string): void;
}

export function nodesOf(context: PlanContext): Nodes {
  const ouOf = new Map(context.estate.accounts.map((account) => [account.logicalId, account.ou]));
  const liveParents = new Map(context.live.ous.map((ou) => [ou.id, ou.parent]));
  const chains = new Map<string, readonly string[]>();
  const moves = new Map<string, string[]>();
  const chainOfOu = (ou: string): readonly string[] => {
    let chain = chains.get(ou);
    if (chain === undefined) {
      chain = [...lineage(ou, context.parents), 'root'];
      chains.set(ou, chain);
    }
    return chain;
  };
  return {
    chain: (node) => {
      const ou = ouOf.get(node);
      return ou === undefined ? chainOfOu(node) : [node, ...chainOfOu(ou)];
    },
    movesOut: (node) => moves.get(node) ?? [],
    noteMove: (account, from, action) => {
      const note = (place: string): void => {
        const list = moves.get(place);
        if (list === undefined) moves.set(place, [action]);
        else list.push(action);
      };
      note(account);
      for (let at: string | undefined = from; at !== undefined; at = liveParents.get(at)) note(placeName(context, at));
    },
  };
}
