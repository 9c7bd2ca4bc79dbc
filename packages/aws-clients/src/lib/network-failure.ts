import { PaddockError } from '@paddock/base/errors';

/** Nothing listens there, or the name does not exist. A connection that broke later is not among them: the call may have had its effect. */
const nobodyThere: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** Turns "nobody answers" into `target/unreachable`; leaves every other error as it is. */
export function describeNetworkFailure(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (typeof code !== 'string' || !nobodyThere.has(code)) return error;
  return new PaddockError('target/unreachable', { detail: (error as Error).message, cause: error });
}
