import { operation } from '../../../operation.ts';
import { mergeTags } from '../entity-tags.ts';
import { requireOidcProvider } from '../identity-providers.ts';
import { oidcProvidersCollection, type Tag } from '../store.ts';

export const tagOpenIDConnectProvider = operation<{ readonly OpenIDConnectProviderArn: string; readonly Tags: readonly Tag[] }>(
  (input, call) => {
    const provider = requireOidcProvider(call, input.OpenIDConnectProviderArn);
    call.state.table(oidcProvidersCollection, call.account).put(provider.arn, { ...provider, tags: mergeTags(provider.tags, input.Tags) });
    return {};
  },
);
