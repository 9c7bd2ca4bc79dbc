import { ApiError } from '../../api-error.ts';
import { paginate } from '../../paginate.ts';
import { validationError } from './errors.ts';

export interface MarkerInput {
  readonly Marker?: string;
  readonly MaxItems?: number;
}

export interface MarkerPage<T> {
  readonly items: readonly T[];
  /** What the answer says about further pages. */
  readonly rest: { readonly IsTruncated: boolean; readonly Marker?: string };
}

/** A page of an IAM list: 100 items by default. The items must be sorted by the key. */
export function markerPage<T>(items: readonly T[], keyOf: (item: T) => string, input: MarkerInput): MarkerPage<T> {
  const invalidToken = (): ApiError => validationError(`Invalid Marker: ${input.Marker ?? ''}`);
  const page = paginate(items, keyOf, { token: input.Marker, limit: input.MaxItems ?? 100, invalidToken });
  return { items: page.items, rest: page.next === undefined ? { IsTruncated: false } : { IsTruncated: true, Marker: page.next } };
}
