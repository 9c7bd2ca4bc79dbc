import { PaddockError } from '@paddock/base/errors';

/** Nothing listens there, or the name does not exist. A connection that broke later is not among them: the call may have had its effect. */
const nobodyThere: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** Turns "nobody answers" into `target/unreachable`, and "nothing to sign with" into `target/no-credentials`; leaves every other error as it is. */
export function describeNetworkFailure(error: unknown): unknown {
  if (error instanceof Error && error.name === 'CredentialsProviderError')
    return new PaddockError('target/no-credentials', { detail: error.message, cause: error });
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (typeof code !== 'string' || !nobodyThere.has(code)) return error;
  return new PaddockError('target/unreachable', { detail: (error as Error).message, cause: error });
}

/** The part of an SDK client that takes a middleware, whatever the service. */
interface Extensible {
  readonly middlewareStack: { add(middleware: never, options: never): void };
}
type Handler = (input: unknown) => Promise<unknown>;

/** The SDK tries again for many seconds where nothing listens; that is a twin which does not run, and is said at once. */
export function refuseAtOnce<Client extends Extensible>(client: Client): Client {
  const middleware =
    (next: Handler): Handler =>
    async (input) => {
      try {
        return await next(input);
      } catch (error) {
        if (!(error instanceof Error) || !('code' in error) || error.code !== 'ECONNREFUSED') throw error;
        // Without the cause, by which the SDK would know it for one to try again.
        throw new PaddockError('target/unreachable', { detail: error.message });
      }
    };
  client.middlewareStack.add(middleware as never, { step: 'deserialize', name: 'paddockRefuseAtOnce' } as never);
  return client;
}
