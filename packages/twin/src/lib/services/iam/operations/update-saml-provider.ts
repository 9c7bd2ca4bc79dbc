import { operation } from '../../../operation.ts';
import { requireSamlProvider } from '../identity-providers.ts';
import { checkSamlMetadata } from '../saml-metadata.ts';
import { samlProvidersCollection } from '../store.ts';

export const updateSAMLProvider = operation<{ readonly SAMLProviderArn: string; readonly SAMLMetadataDocument?: string }>((input, call) => {
  const provider = requireSamlProvider(call, input.SAMLProviderArn);
  const metadata = input.SAMLMetadataDocument ?? provider.metadata;
  checkSamlMetadata(metadata);
  call.state.table(samlProvidersCollection, call.account).put(provider.arn, { ...provider, metadata });
  return { SAMLProviderArn: provider.arn };
});
