import type { Diagnostic } from '@paddock/base/diagnostics';
import type { Estate, EstateAccount } from '@paddock/blueprint/estate';
import type { Live, LiveAccount, LiveOu, LivePolicy } from '../live.ts';
import { logicalIdOf } from './logical-id.ts';
import { problems } from './problems.ts';
import { sameDocument, type Resolve } from './document.ts';
import { lookupIn, parentsOf, resolveText, type Ids, type Lookup } from './references.ts';

/** Which live thing is which thing of the estate. */
export interface Match {
  /** By logical id. */
  readonly ous: ReadonlyMap<string, LiveOu>;
  readonly accounts: ReadonlyMap<string, LiveAccount>;
  readonly policies: ReadonlyMap<string, LivePolicy>;
  /** Carry a logical id that the estate does not have. */
  readonly left: Leftovers;
  /** Carry none, and the estate does not know them. */
  readonly unmanaged: Leftovers;
  readonly lookup: Lookup;
  readonly resolve: Resolve;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Leftovers {
  readonly ous: readonly LiveOu[];
  readonly accounts: readonly LiveAccount[];
  readonly policies: readonly LivePolicy[];
}

/** By logical id first; an account without one by its e-mail address, an OU by name and parent, a policy by name and content. */
export function match(estate: Estate, live: Live): Match {
  const diagnostics: Diagnostic[] = [];
  const accounts = matchAccounts(estate.accounts, live, diagnostics);
  const ous = matchOus(estate, live, diagnostics);
  const ids: Ids = {
    ...(live.organisation === undefined ? {} : { organisation: live.organisation.id, root: live.organisation.rootId }),
    ous: idsOf(ous),
    accounts: idsOf(accounts),
    policies: new Map(),
  };
  const lookup = lookupIn(ids, parentsOf(estate.ous));
  const resolve: Resolve = (text) => resolveText(text, lookup);
  const policies = matchPolicies(estate, live, resolve, diagnostics);
  return {
    ous,
    accounts,
    policies,
    ...leftovers(live, new Set([...ous.values(), ...accounts.values(), ...policies.values()])),
    lookup,
    resolve,
    diagnostics,
  };
}

/** Also tells `readLive` which accounts to look into. */
export function matchAccounts(
  desired: readonly EstateAccount[],
  live: Pick<Live, 'accounts' | 'organisation' | 'callerAccount'>,
  diagnostics: Diagnostic[],
): ReadonlyMap<string, LiveAccount> {
  const tagged = byLogicalId('account', live.accounts, diagnostics);
  const byEmail = new Map(live.accounts.map((account) => [account.email.toLowerCase(), account]));
  const byId = new Map(live.accounts.map((account) => [account.id, account]));
  const found = new Map<string, LiveAccount>();
  for (const account of desired) {
    if (account.purpose === 'management') {
      const management = byId.get(live.organisation?.managementAccount ?? live.callerAccount);
      if (management !== undefined) found.set(account.logicalId, management);
      continue;
    }
    const candidate = tagged.get(account.logicalId) ?? byEmail.get(account.email.toLowerCase());
    if (candidate === undefined) continue;
    const carried = logicalIdOf(candidate);
    if (carried !== undefined && carried !== account.logicalId) diagnostics.push(problems.logicalIdChanged(account, carried, candidate.id));
    found.set(account.logicalId, candidate);
  }
  return found;
}

function matchOus(estate: Estate, live: Live, diagnostics: Diagnostic[]): ReadonlyMap<string, LiveOu> {
  const tagged = byLogicalId('ou', live.ous, diagnostics);
  const untagged = new Map(live.ous.filter((ou) => logicalIdOf(ou) === undefined).map((ou) => [`${ou.parent}/${ou.name}`, ou]));
  const found = new Map<string, LiveOu>();
  for (const ou of estate.ous) {
    const parent = ou.parent === 'root' ? live.organisation?.rootId : found.get(ou.parent)?.id;
    const candidate = tagged.get(ou.logicalId) ?? (parent === undefined ? undefined : untagged.get(`${parent}/${ou.name}`));
    if (candidate !== undefined) found.set(ou.logicalId, candidate);
  }
  return found;
}

function matchPolicies(estate: Estate, live: Live, resolve: Resolve, diagnostics: Diagnostic[]): ReadonlyMap<string, LivePolicy> {
  const own = live.policies.filter((policy) => !policy.awsManaged);
  const tagged = byLogicalId('policy', own, diagnostics);
  const byName = new Map(own.map((policy) => [policy.name, policy]));
  const found = new Map<string, LivePolicy>();
  for (const policy of estate.policies) {
    const carrier = tagged.get(policy.logicalId);
    if (carrier !== undefined) {
      found.set(policy.logicalId, carrier);
      continue;
    }
    const namesake = byName.get(policy.name);
    if (namesake === undefined || logicalIdOf(namesake) !== undefined) continue;
    if (namesake.type === policy.type && sameDocument(policy.document, namesake.document, resolve)) found.set(policy.logicalId, namesake);
    else diagnostics.push(problems.policyNameTaken(policy, namesake.id));
  }
  return found;
}

function byLogicalId<T extends LiveOu | LiveAccount | LivePolicy>(
  kind: string,
  things: readonly T[],
  diagnostics: Diagnostic[],
): Map<string, T> {
  const found = new Map<string, T>();
  for (const thing of things) {
    const logicalId = logicalIdOf(thing);
    if (logicalId === undefined) continue;
    const other = found.get(logicalId);
    if (other === undefined) found.set(logicalId, thing);
    else diagnostics.push(problems.duplicateLogicalId(kind, logicalId, other.id, thing.id));
  }
  return found;
}

function leftovers(live: Live, known: ReadonlySet<unknown>): { readonly left: Leftovers; readonly unmanaged: Leftovers } {
  const management = live.organisation?.managementAccount ?? live.callerAccount;
  const rest = {
    ous: live.ous.filter((ou) => !known.has(ou)),
    accounts: live.accounts.filter((account) => !known.has(account) && account.id !== management),
    policies: live.policies.filter((policy) => !known.has(policy) && !policy.awsManaged),
  };
  const part = (isLeft: boolean): Leftovers => ({
    ous: rest.ous.filter((ou) => (logicalIdOf(ou) !== undefined) === isLeft),
    accounts: rest.accounts.filter((account) => (logicalIdOf(account) !== undefined) === isLeft),
    policies: rest.policies.filter((policy) => (logicalIdOf(policy) !== undefined) === isLeft),
  });
  return { left: part(true), unmanaged: part(false) };
}

function idsOf(things: ReadonlyMap<string, { readonly id: string }>): Map<string, string> {
  return new Map([...things].map(([logicalId, thing]) => [logicalId, thing.id]));
}
