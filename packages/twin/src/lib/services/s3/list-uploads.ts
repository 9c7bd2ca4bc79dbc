import type { StateView } from '../../state/state.ts';
import { uploadsCollection, type Upload } from './store.ts';
import { storedKey } from './stored-key.ts';

export interface UploadsQuery {
  readonly prefix: string;
  readonly delimiter: string;
  readonly keyMarker: string;
  /** With it, uploads of the marker's key with a later id are listed too. */
  readonly uploadIdMarker: string | undefined;
  readonly maximum: number;
}

export interface UploadsPage {
  readonly uploads: readonly Upload[];
  readonly prefixes: readonly string[];
  readonly next?: { readonly key: string; readonly id?: string };
}

/** One page of the uploads under way, by key, then by when they began: S3 API reference, ListMultipartUploads. */
export function listUploads(state: StateView, bucket: string, query: UploadsQuery): UploadsPage {
  const candidates = state
    .table(uploadsCollection(bucket))
    .values()
    .filter((upload) => upload.key.startsWith(query.prefix) && isAfter(upload, query))
    .toSorted((a, b) => compare(storedKey(a.key), storedKey(b.key)) || compare(a.id, b.id));
  const uploads: Upload[] = [];
  const prefixes: string[] = [];
  let last: UploadsPage['next'];
  for (const upload of candidates) {
    const at = query.delimiter === '' ? -1 : upload.key.indexOf(query.delimiter, query.prefix.length);
    const prefix = at === -1 ? undefined : upload.key.slice(0, at + query.delimiter.length);
    if (prefix !== undefined && (prefix === prefixes.at(-1) || prefix === query.keyMarker)) continue;
    if (uploads.length + prefixes.length >= query.maximum) return { uploads, prefixes, ...(last === undefined ? {} : { next: last }) };
    if (prefix === undefined) uploads.push(upload);
    else prefixes.push(prefix);
    last = prefix === undefined ? { key: upload.key, id: upload.id } : { key: prefix };
  }
  return { uploads, prefixes };
}

function isAfter(upload: Upload, { keyMarker, uploadIdMarker }: UploadsQuery): boolean {
  const order = compare(storedKey(upload.key), storedKey(keyMarker));
  return order > 0 || (order === 0 && uploadIdMarker !== undefined && upload.id > uploadIdMarker);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
