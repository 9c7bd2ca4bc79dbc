import { operation } from '../../../operation.ts';
import { byKey } from '../../../paginate.ts';
import { requireOidcProvider } from '../identity-providers.ts';
import { type MarkerInput, markerPage } from '../pages.ts';

export const listOpenIDConnectProviderTags = operation<MarkerInput & { readonly OpenIDConnectProviderArn: string }>((input, call) => {
  const provider = requireOidcProvider(call, input.OpenIDConnectProviderArn);
  const page = markerPage(provider.tags.toSorted(byKey((tag) => tag.Key)), (tag) => tag.Key, input);
  return { Tags: page.items, ...page.rest };
});
