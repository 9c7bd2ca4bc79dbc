import { invalidArgument } from './errors.ts';
import { limits } from './limits.ts';

/** How many items a page of a listing may have: what is asked for, at most 1,000. Throws `InvalidArgument` for a negative number. */
export function pageSize(wanted: number | undefined, name = 'max-keys'): number {
  if (wanted !== undefined && wanted < 0)
    throw invalidArgument(`Argument ${name} must be an integer between 0 and 2147483647`, name, String(wanted));
  return Math.min(wanted ?? limits.keysPerRequest, limits.keysPerRequest);
}
