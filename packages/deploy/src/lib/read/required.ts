import { PaddockError } from '@paddock/base/errors';

/** The SDK types every member as optional; AWS's documentation says which are always there. */
export function required<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new PaddockError('target/unexpected-answer', { detail: `${what} is missing` });
  return value;
}
