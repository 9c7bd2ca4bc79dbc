import { ApiError } from '../../../api-error.ts';
import type { SessionFacts } from '../../../caller.ts';
import { operation } from '../../../operation.ts';
import { temporaryCredentials } from '../credentials-shape.ts';

interface Input {
  readonly DurationSeconds?: number;
  readonly SerialNumber?: string;
}

/** For users and root users with their long-term keys. A multi-factor code was checked before, by `prepare`. */
export const getSessionToken = operation<Input>((input, call) => {
  const { caller } = call;
  const { principal } = caller;
  if ((principal.kind !== 'user' && principal.kind !== 'root') || caller.session !== undefined) {
    throw new ApiError('AccessDenied', 'Cannot call GetSessionToken with session credentials');
  }
  const most = principal.kind === 'root' ? 3_600 : 129_600;
  const seconds = Math.min(input.DurationSeconds ?? 43_200, most);
  const session: SessionFacts = { issuedAt: call.now, expiresAt: call.wallNow + seconds * 1000, mfa: input.SerialNumber !== undefined };
  return { Credentials: temporaryCredentials(call, { ...caller, session }) };
});
