import { operation } from '../../../operation.ts';
import { withoutTags } from '../entity-tags.ts';
import { requireOidcProvider } from '../identity-providers.ts';
import { oidcProvidersCollection } from '../store.ts';

export const untagOpenIDConnectProvider = operation<{ readonly OpenIDConnectProviderArn: string; readonly TagKeys: readonly string[] }>(
  (input, call) => {
    const provider = requireOidcProvider(call, input.OpenIDConnectProviderArn);
    call.state
      .table(oidcProvidersCollection, call.account)
      .put(provider.arn, { ...provider, tags: withoutTags(provider.tags, input.TagKeys) });
    return {};
  },
);
