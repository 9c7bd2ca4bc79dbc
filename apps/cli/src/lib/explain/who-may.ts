import type { Estate } from '@paddock/blueprint/estate';
import { evaluate } from '@paddock/policy/evaluate';
import { estateAction } from '../estate-request.ts';
import { estateIds } from '../made-up-ids.ts';
import type { ExplainedCall, ExplainedRequest } from './explained-call.ts';
import { isSettled } from './pinned-requests.ts';

/** Adds who may, where a role may do nothing of the kind. */
export function withWhoMay(call: ExplainedCall, estate: Estate, accounts: ReadonlyMap<string, string>): ExplainedCall {
  const requests = call.requests.map((each) =>
    each.nearest?.kind === 'none' ? { ...each, whoMay: whoMay(each, call.caller, estate, accounts) } : each,
  );
  return { ...call, requests };
}

/** Other roles of the account, and the same role in other accounts, there on a resource of the same name; with the same keys. */
function whoMay(
  { request }: ExplainedRequest,
  caller: ExplainedCall['caller'],
  estate: Estate,
  accounts: ReadonlyMap<string, string>,
): readonly string[] {
  const ids = estateIds(estate, accounts);
  const context = Object.fromEntries(Object.entries(request.context).filter(([key]) => !isSettled(key.toLowerCase())));
  const here = estate.accounts.find(({ logicalId }) => logicalId === caller.account)?.roles ?? [];
  const there = estate.accounts.filter(
    ({ logicalId, roles }) => logicalId !== caller.account && roles.some(({ name }) => name === caller.role),
  );
  return [
    ...here.filter(({ name }) => name !== caller.role).map(({ name }) => ({ role: name, account: caller.account })),
    ...there.map(({ logicalId }) => ({ role: caller.role, account: logicalId })),
  ]
    .filter(({ role, account }) => {
      const resource = request.resource.replaceAll(ids.account(caller.account), ids.account(account));
      const action = { ...caller, role, account, action: request.action, resource, context };
      const { requests, policies } = estateAction(estate, action, accounts);
      return requests.every((each) => evaluate(each, policies).decision === 'allowed');
    })
    .map(({ role, account }) => `${role}@${account}`);
}
