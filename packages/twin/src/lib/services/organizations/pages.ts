import { type Page, paginate } from '../../paginate.ts';
import { invalidToken } from './errors.ts';

export interface PageInput {
  readonly NextToken?: string;
  readonly MaxResults?: number;
}

/** A page of an Organizations list: 20 items by default. The items must be sorted by the key. */
export function pageOf<T>(items: readonly T[], keyOf: (item: T) => string, input: PageInput): Page<T> {
  return paginate(items, keyOf, { token: input.NextToken, limit: input.MaxResults ?? 20, invalidToken });
}
