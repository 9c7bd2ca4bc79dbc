import { operation } from '../../../operation.ts';
import { requireOidcProvider } from '../identity-providers.ts';
import { oidcProvidersCollection } from '../store.ts';

export const removeClientIDFromOpenIDConnectProvider = operation<{ readonly OpenIDConnectProviderArn: string; readonly ClientID: string }>(
  (input, call) => {
    const provider = requireOidcProvider(call, input.OpenIDConnectProviderArn);
    const clientIds = provider.clientIds.filter((id) => id !== input.ClientID);
    call.state.table(oidcProvidersCollection, call.account).put(provider.arn, { ...provider, clientIds });
    return {};
  },
);
