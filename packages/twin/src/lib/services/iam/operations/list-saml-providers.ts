import { operation } from '../../../operation.ts';
import { samlProvidersCollection } from '../store.ts';

export const listSAMLProviders = operation<object>((_input, call) => ({
  SAMLProviderList: call.state
    .table(samlProvidersCollection, call.account)
    .values()
    .map((provider) => ({ Arn: provider.arn, ValidUntil: provider.validUntil, CreateDate: provider.createDate })),
}));
