import { operation } from '../../../operation.ts';
import { mergeTags } from '../entity-tags.ts';
import { requireSamlProvider } from '../identity-providers.ts';
import { samlProvidersCollection, type Tag } from '../store.ts';

export const tagSAMLProvider = operation<{ readonly SAMLProviderArn: string; readonly Tags: readonly Tag[] }>((input, call) => {
  const provider = requireSamlProvider(call, input.SAMLProviderArn);
  call.state.table(samlProvidersCollection, call.account).put(provider.arn, { ...provider, tags: mergeTags(provider.tags, input.Tags) });
  return {};
});
