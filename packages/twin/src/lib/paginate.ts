import type { ApiError } from './api-error.ts';

export interface Page<T> {
  readonly items: readonly T[];
  /** Absent on the last page. */
  readonly next?: string;
}

export interface PageRequest {
  readonly token: string | undefined;
  /** Most items on a page. */
  readonly limit: number;
  /** The error for a token that was not made here. */
  readonly invalidToken: () => ApiError;
}

/**
 * One page of a list that is sorted by `keyOf`. Tokens hold the key of the last item, so that items which come and go between two pages
 * neither repeat others nor hide them.
 */
export function paginate<T>(items: readonly T[], keyOf: (item: T) => string, request: PageRequest): Page<T> {
  const after = request.token === undefined ? undefined : decode(request.token, request.invalidToken);
  const start = after === undefined ? 0 : items.findIndex((item) => keyOf(item) > after);
  if (start === -1) return { items: [] };
  const page = items.slice(start, start + request.limit);
  const last = page.at(-1);
  return last === undefined || start + page.length >= items.length ? { items: page } : { items: page, next: encode(keyOf(last)) };
}

function encode(key: string): string {
  return Buffer.from(`pk1:${key}`).toString('base64url');
}

function decode(token: string, invalid: () => ApiError): string {
  const text = Buffer.from(token, 'base64url').toString('utf8');
  if (!text.startsWith('pk1:')) throw invalid();
  return text.slice(4);
}

export function byKey<T>(keyOf: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => {
    const x = keyOf(a);
    const y = keyOf(b);
    return x < y ? -1 : x > y ? 1 : 0;
  };
}
