import { findAccount } from '../../accounts.ts';
import type { StateView } from '../../state/state.ts';
import { findRole, findUser } from '../iam/store.ts';

/**
 * Whether a principal of a policy or a grant stands for something that is there: KMS refuses others.
 * Sessions are judged by their role. `*` and AWS services are always there. What accounts have that the twin does not hold cannot be known, and is
 * taken to be there.
 */
export function principalExists(state: StateView, principal: string): boolean {
  if (principal === '*' || /^[a-z0-9-]+(\.[a-z0-9-]+)*\.amazonaws\.com$/.test(principal)) return true;
  if (/^\d{12}$/.test(principal)) return true;
  const found = /^arn:aws:(iam|sts)::(\d{12}):(root|(?:user|role|assumed-role|federated-user)\/.+)$/.exec(principal);
  if (found === null) return false;
  const [, , account = '', rest = ''] = found;
  const [type = '', ...path] = rest.split('/');
  if (findAccount(state, account) === undefined) return true;
  switch (type) {
    case 'user':
      return findUser(state, account, path.at(-1) ?? '')?.arn === principal;
    case 'role':
      return findRole(state, account, path.at(-1) ?? '')?.arn === principal;
    case 'assumed-role':
      return path.length === 2 && findRole(state, account, path[0] ?? '') !== undefined;
    default:
      // The account itself, or a federated user's session.
      return true;
  }
}
