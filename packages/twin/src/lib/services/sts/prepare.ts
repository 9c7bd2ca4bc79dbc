import { ApiError } from '../../api-error.ts';
import type { Members, Prepared, PrepareView } from '../../operation.ts';
import { deviceOfUser, matchingStep } from '../iam/mfa.ts';
import { mfaDevicesCollection } from '../iam/store.ts';

/**
 * What STS looks at before permissions: which sessions may call it at all, and one-time codes, whose check makes `aws:MultiFactorAuthPresent`
 * true for the call itself. IAM user guide, "Configuring MFA-protected API access"; STS API reference, GetSessionToken and GetFederationToken.
 */
export function prepare(operation: string, input: Members, view: PrepareView): Prepared {
  const { principal, session } = view.caller;
  if (principal.kind === 'federated-user' && operation !== 'GetCallerIdentity')
    throw denied(`Cannot call ${operation} with federated-user credentials`);
  const fromSessionToken = principal.kind === 'user' && session !== undefined;
  if (fromSessionToken && operation !== 'AssumeRole' && operation !== 'GetCallerIdentity')
    throw denied(`Cannot call ${operation} with session credentials`);
  const { SerialNumber, TokenCode } = input;
  if (typeof SerialNumber !== 'string' && typeof TokenCode !== 'string') return { input };
  const userName = principal.kind === 'user' ? principal.userName : undefined;
  const device = userName === undefined ? undefined : deviceOfUser(view.state, view.account, userName, String(SerialNumber));
  const step = device === undefined ? undefined : matchingStep(device, String(TokenCode), view.wallNow);
  if (device === undefined || step === undefined) throw denied('MultiFactorAuthentication failed with invalid MFA one time pass code.');
  view.state.table(mfaDevicesCollection, view.account).put(device.serialNumber, { ...device, lastStep: step });
  return { input, context: { 'aws:MultiFactorAuthPresent': true, 'aws:MultiFactorAuthAge': 0 } };
}

function denied(message: string): ApiError {
  return new ApiError('AccessDenied', message);
}
