import { callerArn } from '../../../caller.ts';
import type { Call, Members } from '../../../operation.ts';

/** `CreatedBy` and `LastModifiedBy` of a caller who is no Studio user. */
export function userContext(call: Call): Members {
  const { principal, userId } = call.caller;
  if (principal.kind === 'service' || principal.kind === 'anonymous') return {};
  const arn = callerArn(call.caller);
  return {
    IamIdentity: {
      Arn: arn,
      PrincipalId: userId,
      ...(call.caller.session?.sourceIdentity === undefined ? {} : { SourceIdentity: call.caller.session.sourceIdentity }),
    },
  };
}
