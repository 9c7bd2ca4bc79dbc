import type { Live } from '../../live.ts';
import type { Plan } from '../../plan.ts';
import { liveHash } from '../live-hash.ts';

/**
 * Whether the organisation is what the plan was made from. Accounts that the plan wants to make, and that have appeared since because an
 * earlier run had asked for them, do not count: apply takes them over.
 */
export function stillCurrent(plan: Plan, live: Live): boolean {
  const hash = liveHash(live);
  if (hash === plan.liveHash) return true;
  const wanted = new Set(plan.actions.flatMap((action) => (action.kind === 'create-account' ? [action.email.toLowerCase()] : [])));
  const arrived = new Set(live.accounts.filter((account) => wanted.has(account.email.toLowerCase())).map((account) => account.id));
  return arrived.size > 0 && liveHash(without(live, arrived)) === plan.liveHash;
}

function without(live: Live, accounts: ReadonlySet<string>): Live {
  return {
    ...live,
    accounts: live.accounts.filter((account) => !accounts.has(account.id)),
    policies: live.policies.map((policy) => ({ ...policy, targets: policy.targets.filter((target) => !accounts.has(target)) })),
  };
}
