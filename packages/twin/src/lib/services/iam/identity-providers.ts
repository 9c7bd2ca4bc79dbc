import type { Call } from '../../operation.ts';
import { notThere } from './errors.ts';
import { type OidcProvider, oidcProvidersCollection, type SamlProvider, samlProvidersCollection } from './store.ts';

export function requireOidcProvider(call: Call, arn: string): OidcProvider {
  const provider = call.state.table(oidcProvidersCollection, call.account).get(arn);
  if (provider === undefined) throw notThere(`OpenIDConnect Provider not found for arn ${arn}`);
  return provider;
}

export function requireSamlProvider(call: Call, arn: string): SamlProvider {
  const provider = call.state.table(samlProvidersCollection, call.account).get(arn);
  if (provider === undefined) throw notThere(`SAML provider not found for arn ${arn}`);
  return provider;
}
