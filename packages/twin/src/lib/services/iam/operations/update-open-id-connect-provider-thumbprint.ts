import { operation } from '../../../operation.ts';
import { requireOidcProvider } from '../identity-providers.ts';
import { oidcProvidersCollection } from '../store.ts';

export const updateOpenIDConnectProviderThumbprint = operation<{
  readonly OpenIDConnectProviderArn: string;
  readonly ThumbprintList: readonly string[];
}>((input, call) => {
  const provider = requireOidcProvider(call, input.OpenIDConnectProviderArn);
  call.state.table(oidcProvidersCollection, call.account).put(provider.arn, { ...provider, thumbprints: input.ThumbprintList });
  return {};
});
