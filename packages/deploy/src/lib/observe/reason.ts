import { PaddockError } from '@paddock/base/errors';

/** What an error of AWS says, for a report. What is no answer of AWS at all (nothing there, a fault of ours) is thrown on. */
export function reasonOf(error: unknown): string {
  if (error instanceof PaddockError || !(error instanceof Error) || !('$metadata' in error)) throw error;
  return `${error.name}: ${error.message}`;
}
