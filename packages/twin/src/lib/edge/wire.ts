import type { IncomingHttpHeaders } from 'node:http';
import type { StoredBlob } from '../state/blob-store.ts';

/** One parameter of the query string, decoded. */
export type QueryParameter = readonly [name: string, value: string];

/** The head of an HTTP request, as it came. */
export interface RequestHead {
  readonly method: string;
  /** Without the query string, still percent-encoded. */
  readonly path: string;
  /** Without `?`, still percent-encoded. */
  readonly rawQuery: string;
  readonly query: readonly QueryParameter[];
  readonly headers: IncomingHttpHeaders;
}

/** A body in memory, or, for operations whose body is a stream, on disk. */
export type RequestBody = Uint8Array | StoredBlob;

/** Bytes of a stored body, both ends inclusive; for an empty body `end` is -1. */
export interface BlobRange {
  readonly kind: 'blob-range';
  readonly sha256: string;
  readonly start: number;
  readonly end: number;
}

export interface WireResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | BlobRange;
}

/** Splits and decodes a query string; a part without `=` has the value ''. Malformed escapes stay as they are. */
export function parseQuery(rawQuery: string): readonly QueryParameter[] {
  if (rawQuery === '') return [];
  return rawQuery
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const equals = part.indexOf('=');
      return equals === -1
        ? ([decodePercent(part), ''] as const)
        : ([decodePercent(part.slice(0, equals)), decodePercent(part.slice(equals + 1))] as const);
    });
}

export function decodePercent(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** First value of a query parameter. */
export function queryValue(query: readonly QueryParameter[], name: string): string | undefined {
  for (const [key, value] of query) if (key === name) return value;
  return undefined;
}

/** One header as text; several of one name are joined as HTTP says. */
export function header(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}
