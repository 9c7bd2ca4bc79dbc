import type { Live } from '@paddock/deploy/live';
import { PaddockError } from '@paddock/base/errors';
import { closest } from '@paddock/base/closest';

/** The tag that ties what is in AWS to its logical id in the blueprint. */
const logicalIdTag = 'paddock:logical-id';

/** Logical id of an account → its AWS account id, for the accounts that exist. */
export function accountIds(live: Pick<Live, 'accounts' | 'organisation'>): ReadonlyMap<string, string> {
  const ids = live.accounts.flatMap(({ id, tags }) => (tags[logicalIdTag] === undefined ? [] : [[tags[logicalIdTag], id] as const]));
  const management = live.organisation?.managementAccount;
  return new Map([...(management === undefined ? [] : [['management', management] as const]), ...ids]);
}

/** `scientist@churn-sandbox` → its parts. @throws `usage/unknown-name` */
export function parseRoleAtAccount(text: string): { readonly role: string; readonly account: string } {
  const match = /^([^@]+)@([^@]+)$/.exec(text);
  if (match === null)
    throw new PaddockError('usage/unknown-name', { detail: `"${text}" is not ROLE@ACCOUNT, such as scientist@churn-sandbox` });
  return { role: match[1]!, account: match[2]! };
}

export function unknownName(what: string, name: string, known: Iterable<string>): PaddockError {
  const names = [...known];
  const suggestion = closest(name, names);
  const hint = suggestion === undefined ? `known: ${names.join(', ')}` : `did you mean "${suggestion}"?`;
  return new PaddockError('usage/unknown-name', { detail: `there is no ${what} "${name}"; ${hint}` });
}
