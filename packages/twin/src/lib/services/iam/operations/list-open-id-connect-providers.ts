import { operation } from '../../../operation.ts';
import { oidcProvidersCollection } from '../store.ts';

export const listOpenIDConnectProviders = operation<object>((_input, call) => ({
  OpenIDConnectProviderList: call.state
    .table(oidcProvidersCollection, call.account)
    .keys()
    .map((arn) => ({ Arn: arn })),
}));
