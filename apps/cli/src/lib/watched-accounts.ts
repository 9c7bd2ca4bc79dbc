import type { WatchedAccount } from '@paddock/deploy/observe';
import type { LoadedEstate } from './load-estate.ts';

/**
 * The accounts of the blueprint that are there, with the detective guardrails that hold in them: those of their OU and of every OU above it.
 * @param ids logical id → AWS's id
 */
export function watchedAccounts(
  { estate, detectives }: Pick<LoadedEstate, 'estate' | 'detectives'>,
  ids: ReadonlyMap<string, string>,
): readonly WatchedAccount[] {
  const parents = new Map(estate.ous.map(({ logicalId, parent }) => [logicalId, parent]));
  return estate.accounts.flatMap(({ logicalId, ou }) => {
    const id = ids.get(logicalId);
    if (id === undefined) return [];
    const above = new Set(['root', logicalId]);
    for (let node: string | undefined = ou; node !== undefined && node !== 'root'; node = parents.get(node)) above.add(node);
    const watches = detectives.filter(({ target }) => above.has(target)).map(({ guardrail, parameters }) => ({ guardrail, parameters }));
    return [{ logicalId, id, watches }];
  });
}
