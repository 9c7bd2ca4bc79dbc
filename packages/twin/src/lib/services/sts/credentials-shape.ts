import type { Caller, SessionFacts } from '../../caller.ts';
import type { Call, Members } from '../../operation.ts';

/** Makes temporary credentials for a caller, in the shape of `Credentials`. */
export function temporaryCredentials(call: Call, caller: Caller & { readonly session: SessionFacts }): Members {
  const sealed = call.seal.seal(call.ids.iam('ASIA'), caller);
  return {
    AccessKeyId: sealed.accessKeyId,
    SecretAccessKey: sealed.secretAccessKey,
    SessionToken: sealed.sessionToken,
    Expiration: caller.session.expiresAt,
  };
}
