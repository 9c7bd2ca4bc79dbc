import { quota } from '@paddock/aws-data/quotas';
import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { mergeTags } from '../entity-tags.ts';
import { limitExceeded, validationError } from '../errors.ts';
import { oidcProvidersCollection, type Tag } from '../store.ts';

interface Input {
  readonly Url: string;
  readonly ClientIDList?: readonly string[];
  readonly ThumbprintList?: readonly string[];
  readonly Tags?: readonly Tag[];
}

export const createOpenIDConnectProvider = operation<Input>((input, call) => {
  const providers = call.state.table(oidcProvidersCollection, call.account);
  if (!/^https:\/\/[^/?#]+(\/[^?#]*)?$/.test(input.Url)) throw validationError('Invalid Open ID Connect Provider URL');
  if (providers.size >= quota('iam/oidc-providers-per-account').value)
    throw limitExceeded('Cannot exceed quota for OpenIdConnectProvidersPerAccount.');
  const arn = `arn:aws:iam::${call.account}:oidc-provider/${input.Url.slice('https://'.length)}`;
  if (providers.has(arn)) throw new ApiError('EntityAlreadyExistsException', `Provider with url ${input.Url} already exists.`);
  const provider = {
    arn,
    url: input.Url,
    clientIds: input.ClientIDList ?? [],
    thumbprints: input.ThumbprintList ?? [],
    createDate: call.now,
    tags: mergeTags([], input.Tags ?? []),
  };
  providers.put(arn, provider);
  return { OpenIDConnectProviderArn: arn, ...(provider.tags.length === 0 ? {} : { Tags: provider.tags }) };
});
