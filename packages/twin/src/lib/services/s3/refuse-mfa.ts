import { invalidRequest } from './errors.ts';

/** The twin has no MFA devices, so a header with a code of one cannot be right. */
export function refuseMfa(mfa: string | undefined): void {
  if (mfa !== undefined) throw invalidRequest('The MFA device and code of the x-amz-mfa header are not known.');
}
