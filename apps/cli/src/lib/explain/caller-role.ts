import { PaddockError } from '@paddock/base/errors';
import type { Estate } from '@paddock/blueprint/estate';
import { unknownName } from '../account-ids.ts';

/**
 * The role of the blueprint behind the ARN of a role session.
 * @param accounts logical id → AWS account id
 * @throws `input/invalid` for callers that are no role, `usage/unknown-name` for accounts and roles that are not the blueprint's
 */
export function callerRole(
  arn: string,
  estate: Estate,
  accounts: ReadonlyMap<string, string>,
): { readonly role: string; readonly account: string } {
  const match = /^arn:[^:]*:(?:sts::(\d{12}):assumed-role\/([^/]+)\/.+|iam::(\d{12}):role\/(?:.*\/)?([^/]+))$/.exec(arn);
  if (match === null)
    throw new PaddockError('input/invalid', { detail: `${arn} is no role: only roles of the blueprint can be explained` });
  const id = match[1] ?? match[3]!;
  const role = match[2] ?? match[4]!;
  const account = [...accounts].find(([, known]) => known === id)?.[0];
  if (account === undefined) {
    throw new PaddockError('usage/unknown-name', {
      detail: `no account of the blueprint is known to have the id ${id}; give the state directory of the last apply with --state, or name the caller with --as ROLE@ACCOUNT`,
    });
  }
  const roles = estate.accounts.find(({ logicalId }) => logicalId === account)?.roles.map(({ name }) => name) ?? [];
  if (!roles.includes(role)) throw unknownName(`role in ${account}`, role, roles);
  return { role, account };
}
