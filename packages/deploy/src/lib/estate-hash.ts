import { createHash } from 'node:crypto';
import { canonicalJson } from '@paddock/base/canonical-json';
import type { Estate } from '@paddock/blueprint/estate';

/**
 * Equal for estates that the same blueprint gives. Accounts are hashed one after the other and as they stand, without sorting their members:
 * they are most of an estate, and the same blueprint gives them in the same order.
 */
export function estateHash(estate: Estate): string {
  const hash = createHash('sha256');
  hash.update(canonicalJson({ ...estate, accounts: estate.accounts.length }));
  for (const account of estate.accounts) hash.update(JSON.stringify(account));
  return hash.digest('hex');
}
