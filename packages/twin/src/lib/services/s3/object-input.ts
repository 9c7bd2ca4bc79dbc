import { ApiError } from '../../api-error.ts';
import { limits } from './limits.ts';
import type { ObjectHeaders } from './store.ts';

export const headerNames = [
  'CacheControl',
  'ContentDisposition',
  'ContentEncoding',
  'ContentLanguage',
  'ContentType',
  'Expires',
  'WebsiteRedirectLocation',
] as const satisfies readonly (keyof ObjectHeaders)[];

/** The headers that are kept with an object. `aws-chunked` is the coding of the request, not of the object. */
export function headersOf(input: ObjectHeaders): ObjectHeaders {
  const kept = Object.fromEntries(headerNames.filter((name) => input[name] !== undefined).map((name) => [name, input[name]])) as {
    -readonly [Name in keyof ObjectHeaders]: ObjectHeaders[Name];
  };
  const coding = kept.ContentEncoding?.split(',')
    .map((part) => part.trim())
    .filter((part) => part !== 'aws-chunked' && part !== '')
    .join(',');
  delete kept.ContentEncoding;
  return { ContentType: 'binary/octet-stream', ...kept, ...(coding === undefined || coding === '' ? {} : { ContentEncoding: coding }) };
}

/** Throws `KeyTooLongError`. */
export function checkKey(key: string): void {
  const size = Buffer.byteLength(key, 'utf8');
  if (size > limits.keyBytes)
    throw new ApiError('KeyTooLongError', 'Your key is too long', { members: { Size: size, MaxSizeAllowed: limits.keyBytes } });
}

/** Throws `MetadataTooLarge`. */
export function metadataOf(metadata: Readonly<Record<string, string>> | undefined): Readonly<Record<string, string>> {
  const entries = Object.entries(metadata ?? {}).map(([name, value]): [string, string] => [name.toLowerCase(), value]);
  const size = entries.reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + Buffer.byteLength(value), 0);
  if (size > limits.metadataBytes) {
    throw new ApiError('MetadataTooLarge', 'Your metadata headers exceed the maximum allowed metadata size', {
      members: { Size: size, MaxSizeAllowed: limits.metadataBytes },
    });
  }
  return Object.fromEntries(entries);
}

const storageClasses = [
  'STANDARD',
  'REDUCED_REDUNDANCY',
  'STANDARD_IA',
  'ONEZONE_IA',
  'INTELLIGENT_TIERING',
  'GLACIER',
  'DEEP_ARCHIVE',
  'GLACIER_IR',
];

/** Throws `InvalidStorageClass` for what general purpose buckets do not have. */
export function storageClassOf(given: string | undefined): string {
  const storageClass = given ?? 'STANDARD';
  if (!storageClasses.includes(storageClass))
    throw new ApiError('InvalidStorageClass', 'The storage class you specified is not valid', {
      members: { StorageClassRequested: storageClass },
    });
  return storageClass;
}

/** The redirect of a website is a path in the same bucket or an address. */
export function checkRedirect(location: string | undefined): void {
  if (location !== undefined && !/^(\/|https?:\/\/)/.test(location)) {
    throw new ApiError('InvalidRedirectLocation', "The website redirect location must have a prefix of 'http://' or 'https://' or '/'.");
  }
}
