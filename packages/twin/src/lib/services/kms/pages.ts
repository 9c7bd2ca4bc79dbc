import type { Members } from '../../operation.ts';
import { paginate } from '../../paginate.ts';
import { invalidMarker } from './errors.ts';

export interface PagedInput {
  readonly Limit?: number;
  readonly Marker?: string;
}

/** One page under the member `name`, with `Truncated` and `NextMarker`. */
export function pageOf<T>(
  name: string,
  items: readonly T[],
  keyOf: (item: T) => string,
  input: PagedInput,
  defaultLimit: number,
  shown: (item: T) => unknown,
): Members {
  const page = paginate(items, keyOf, { token: input.Marker, limit: input.Limit ?? defaultLimit, invalidToken: invalidMarker });
  return {
    [name]: page.items.map(shown),
    Truncated: page.next !== undefined,
    ...(page.next === undefined ? {} : { NextMarker: page.next }),
  };
}
