import { operation } from '../../../operation.ts';
import { requireOidcProvider } from '../identity-providers.ts';

export const getOpenIDConnectProvider = operation<{ readonly OpenIDConnectProviderArn: string }>((input, call) => {
  const provider = requireOidcProvider(call, input.OpenIDConnectProviderArn);
  return {
    Url: provider.url.slice('https://'.length),
    ClientIDList: provider.clientIds,
    ThumbprintList: provider.thumbprints,
    CreateDate: provider.createDate,
    ...(provider.tags.length === 0 ? {} : { Tags: provider.tags }),
  };
});
