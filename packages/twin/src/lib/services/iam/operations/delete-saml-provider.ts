import { operation } from '../../../operation.ts';
import { requireSamlProvider } from '../identity-providers.ts';
import { samlProvidersCollection } from '../store.ts';

export const deleteSAMLProvider = operation<{ readonly SAMLProviderArn: string }>((input, call) => {
  call.state.table(samlProvidersCollection, call.account).delete(requireSamlProvider(call, input.SAMLProviderArn).arn);
  return {};
});
