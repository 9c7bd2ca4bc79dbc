import { PaddockError } from '@paddock/base/errors';

/** Waits; passed in, so that tests do not. */
export type Wait = (milliseconds: number) => Promise<void>;

/** AWS asks to come back: somebody else changes the same thing, or too many calls came. */
const comeBack: ReadonlySet<string> = new Set([
  'ConcurrentModification',
  'ConcurrentModificationException',
  'FinalizingOrganizationException',
  'PolicyChangesInProgressException',
  'TooManyRequestsException',
  'Throttling',
  'ThrottlingException',
  'RequestLimitExceeded',
  'RequestThrottled',
  'RequestThrottledException',
]);

/** AWS failed, or its reply was lost: the call may have had its effect. */
const uncertain: ReadonlySet<string> = new Set([
  'ServiceException',
  'ServiceFailure',
  'ServiceFailureException',
  'InternalFailure',
  'TimeoutError',
]);
const lostConnections: ReadonlySet<string> = new Set(['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ECONNABORTED']);

export function asksToComeBack(error: unknown): boolean {
  return error instanceof Error && (comeBack.has(error.name) || reasonOf(error) === 'ACCOUNT_CREATION_RATE_LIMIT_EXCEEDED');
}

/** Whether the call may have had its effect although it failed. */
export function isUncertain(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof PaddockError) return false;
  const code = 'code' in error ? error.code : undefined;
  const status = '$metadata' in error ? (error.$metadata as { readonly httpStatusCode?: number }).httpStatusCode : undefined;
  return uncertain.has(error.name) || (typeof code === 'string' && lostConnections.has(code)) || (status !== undefined && status >= 500);
}

function reasonOf(error: Error): unknown {
  return 'Reason' in error ? error.Reason : undefined;
}

const attempts = 9;
const firstWaitMilliseconds = 250;
const longestWaitMilliseconds = 20_000;

/**
 * On top of the SDK's own retries: for what it does not know to be worth another try, and for what lasts longer. `work` has to be safe to
 * repeat.
 *
 * @param alsoWhen further errors to repeat after; told how many attempts there were
 */
export async function withRetries<T>(
  wait: Wait,
  work: () => Promise<T>,
  alsoWhen: (error: unknown, attempt: number) => boolean = () => false,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= attempts || !(asksToComeBack(error) || isUncertain(error) || alsoWhen(error, attempt))) throw error;
    }
    await wait(Math.min(longestWaitMilliseconds, firstWaitMilliseconds * 2 ** (attempt - 1)));
  }
}

/** Runs `work`; an error with one of these names means that what was asked for is so already. */
export async function unless(names: readonly string[], work: () => Promise<unknown>): Promise<'done' | 'was-so'> {
  try {
    await work();
    return 'done';
  } catch (error) {
    if (error instanceof Error && names.includes(error.name)) return 'was-so';
    throw error;
  }
}
