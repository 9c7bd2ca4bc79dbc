import type { Call } from '../../operation.ts';
import { grantsOf } from './grants.ts';
import { aliasesCollection, grantsCollection, keysCollection, materialsCollection } from './store.ts';

/** The end of a key whose waiting period is over: its material, aliases and grants go with it. */
export function deleteKeyWhenDue(payload: { readonly keyId: string; readonly at: number }, call: Call): void {
  const { state, account, region } = call;
  const keys = state.table(keysCollection, account, region);
  const key = keys.get(payload.keyId);
  if (key?.deletion?.at !== payload.at) return;
  keys.delete(key.id);
  state.table(materialsCollection, account, region).delete(key.id);
  const aliases = state.table(aliasesCollection, account, region);
  for (const alias of aliases.values()) if (alias.keyId === key.id) aliases.delete(alias.name);
  const grants = state.table(grantsCollection, account, region);
  for (const grant of grantsOf(state, key)) grants.delete(`${key.id}/${grant.id}`);
}
