import { quota } from '@paddock/aws-data/quotas';
import { ApiError } from '../../../api-error.ts';
import { operation } from '../../../operation.ts';
import { mergeTags } from '../entity-tags.ts';
import { limitExceeded } from '../errors.ts';
import { checkSamlMetadata } from '../saml-metadata.ts';
import { samlProvidersCollection, type Tag } from '../store.ts';

export const createSAMLProvider = operation<{
  readonly Name: string;
  readonly SAMLMetadataDocument: string;
  readonly Tags?: readonly Tag[];
}>((input, call) => {
  const providers = call.state.table(samlProvidersCollection, call.account);
  const arn = `arn:aws:iam::${call.account}:saml-provider/${input.Name}`;
  if (providers.has(arn)) throw new ApiError('EntityAlreadyExistsException', `Provider with name ${input.Name} already exists.`);
  if (providers.size >= quota('iam/saml-providers-per-account').value)
    throw limitExceeded('Cannot exceed quota for SAMLProvidersPerAccount.');
  checkSamlMetadata(input.SAMLMetadataDocument);
  const provider = {
    arn,
    name: input.Name,
    metadata: input.SAMLMetadataDocument,
    createDate: call.now,
    validUntil: call.now + 100 * 365 * 86_400_000,
    tags: mergeTags([], input.Tags ?? []),
  };
  providers.put(arn, provider);
  return { SAMLProviderArn: arn, ...(provider.tags.length === 0 ? {} : { Tags: provider.tags }) };
});
