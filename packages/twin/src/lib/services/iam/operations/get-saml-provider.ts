import { operation } from '../../../operation.ts';
import { requireSamlProvider } from '../identity-providers.ts';

export const getSAMLProvider = operation<{ readonly SAMLProviderArn: string }>((input, call) => {
  const provider = requireSamlProvider(call, input.SAMLProviderArn);
  return {
    SAMLMetadataDocument: provider.metadata,
    CreateDate: provider.createDate,
    ValidUntil: provider.validUntil,
    ...(provider.tags.length === 0 ? {} : { Tags: provider.tags }),
  };
});
