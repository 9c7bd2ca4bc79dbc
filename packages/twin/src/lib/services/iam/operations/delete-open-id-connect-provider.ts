import { operation } from '../../../operation.ts';
import { oidcProvidersCollection } from '../store.ts';

/** Deleting one that is not there is no error: IAM API reference. */
export const deleteOpenIDConnectProvider = operation<{ readonly OpenIDConnectProviderArn: string }>((input, call) => {
  call.state.table(oidcProvidersCollection, call.account).delete(input.OpenIDConnectProviderArn);
  return {};
});
