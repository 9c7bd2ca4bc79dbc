import { operation } from '../../../operation.ts';
import { withoutTags } from '../entity-tags.ts';
import { requireSamlProvider } from '../identity-providers.ts';
import { samlProvidersCollection } from '../store.ts';

export const untagSAMLProvider = operation<{ readonly SAMLProviderArn: string; readonly TagKeys: readonly string[] }>((input, call) => {
  const provider = requireSamlProvider(call, input.SAMLProviderArn);
  call.state
    .table(samlProvidersCollection, call.account)
    .put(provider.arn, { ...provider, tags: withoutTags(provider.tags, input.TagKeys) });
  return {};
});
