import { operation } from '../../../operation.ts';
import { byKey } from '../../../paginate.ts';
import { requireSamlProvider } from '../identity-providers.ts';
import { type MarkerInput, markerPage } from '../pages.ts';

export const listSAMLProviderTags = operation<MarkerInput & { readonly SAMLProviderArn: string }>((input, call) => {
  const provider = requireSamlProvider(call, input.SAMLProviderArn);
  const page = markerPage(provider.tags.toSorted(byKey((tag) => tag.Key)), (tag) => tag.Key, input);
  return { Tags: page.items, ...page.rest };
});
