import { placeId, type PlanContext } from './context.ts';

/** Whether any account that exists will change its place. */
export function movesAnything(context: PlanContext): boolean {
  return context.estate.accounts.some((account) => {
    const live = context.match.accounts.get(account.logicalId);
    return account.purpose !== 'management' && live !== undefined && live.parent !== placeId(context, account.ou);
  });
}
