import { createHmac, hash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { SigningKey } from './signing-key.ts';
import { header, queryValue, type RequestHead } from './wire.ts';

/** Who signed, for which service, and how: read from the request, not yet checked. */
export interface ClaimedSignature {
  readonly kind: 'header' | 'presigned';
  readonly accessKeyId: string;
  /** `20261123` */
  readonly date: string;
  readonly region: string;
  /** The signing name, e.g. `sagemaker`. */
  readonly service: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  /** `20261123T164116Z` */
  readonly timestamp: string;
  readonly sessionToken?: string;
  /** Presigned only. */
  readonly expiresSeconds?: number;
}

export type SignatureProblem = 'missing' | 'malformed' | 'old-version';

const algorithm = 'AWS4-HMAC-SHA256';

/** Reads the Authorization header or the query of a presigned URL. */
export function readSignature(head: RequestHead): ClaimedSignature | { readonly problem: SignatureProblem; readonly detail: string } {
  const authorization = header(head.headers, 'authorization');
  if (authorization !== undefined) return readAuthorization(authorization, head.headers);
  if (queryValue(head.query, 'X-Amz-Algorithm') !== undefined || queryValue(head.query, 'X-Amz-Signature') !== undefined)
    return readPresigned(head);
  if (queryValue(head.query, 'AWSAccessKeyId') !== undefined && queryValue(head.query, 'Signature') !== undefined) {
    return {
      problem: 'old-version',
      detail:
        'The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256 (set signature_version to s3v4).',
    };
  }
  return { problem: 'missing', detail: 'Missing Authentication Token' };
}

function readAuthorization(text: string, headers: IncomingHttpHeaders): ReturnType<typeof readSignature> {
  if (text.startsWith('AWS ')) {
    return {
      problem: 'old-version',
      detail: 'The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.',
    };
  }
  if (!text.startsWith(`${algorithm} `))
    return { problem: 'malformed', detail: 'Authorization header requires the algorithm AWS4-HMAC-SHA256.' };
  const fields: Record<'Credential' | 'SignedHeaders' | 'Signature', string | undefined> = {
    Credential: undefined,
    SignedHeaders: undefined,
    Signature: undefined,
  };
  for (const part of text.slice(algorithm.length + 1).split(',')) {
    const trimmed = part.trim();
    const equals = trimmed.indexOf('=');
    const name = trimmed.slice(0, equals);
    if (name === 'Credential' || name === 'SignedHeaders' || name === 'Signature') fields[name] = trimmed.slice(equals + 1);
  }
  const { Credential, SignedHeaders, Signature } = fields;
  if (Credential === undefined || SignedHeaders === undefined || Signature === undefined) {
    const missing = Credential === undefined ? 'Credential' : SignedHeaders === undefined ? 'SignedHeaders' : 'Signature';
    return { problem: 'malformed', detail: `Authorization header requires '${missing}' parameter.` };
  }
  const amzDate = header(headers, 'x-amz-date');
  const timestamp = amzDate ?? dateHeaderStamp(header(headers, 'date'));
  const token = header(headers, 'x-amz-security-token');
  return readFields('header', Credential, SignedHeaders, Signature, timestamp, token, undefined);
}

function readPresigned(head: RequestHead): ReturnType<typeof readSignature> {
  const value = (name: string): string => queryValue(head.query, name) ?? '';
  if (value('X-Amz-Algorithm') !== algorithm) return { problem: 'malformed', detail: 'X-Amz-Algorithm only supports "AWS4-HMAC-SHA256"' };
  const expires = value('X-Amz-Expires');
  if (!/^\d{1,6}$/.test(expires) || Number(expires) > 604_800) {
    return { problem: 'malformed', detail: 'X-Amz-Expires must be a number of seconds between 0 and 604800' };
  }
  const token = queryValue(head.query, 'X-Amz-Security-Token');
  return readFields(
    'presigned',
    value('X-Amz-Credential'),
    value('X-Amz-SignedHeaders'),
    value('X-Amz-Signature'),
    value('X-Amz-Date'),
    token,
    Number(expires),
  );
}

function readFields(
  kind: 'header' | 'presigned',
  credential: string,
  signedHeaders: string,
  signature: string,
  timestamp: string | undefined,
  sessionToken: string | undefined,
  expiresSeconds: number | undefined,
): ReturnType<typeof readSignature> {
  const scope = credential.split('/');
  const [accessKeyId, date, region, service, terminator] = scope;
  if (
    scope.length !== 5 ||
    terminator !== 'aws4_request' ||
    !/^\w{1,128}$/.test(accessKeyId!) ||
    !/^\d{8}$/.test(date!) ||
    region === '' ||
    service === ''
  ) {
    return { problem: 'malformed', detail: 'Credential must have the form ACCESS-KEY-ID/DATE/REGION/SERVICE/aws4_request.' };
  }
  if (timestamp === undefined || !/^\d{8}T\d{6}Z$/.test(timestamp)) {
    return { problem: 'malformed', detail: "Authorization requires existence of either a 'X-Amz-Date' or a 'Date' header." };
  }
  if (!timestamp.startsWith(date!))
    return { problem: 'malformed', detail: 'Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date.' };
  return {
    kind,
    accessKeyId: accessKeyId!,
    date: date!,
    region: region!,
    service: service!,
    signedHeaders: signedHeaders.split(';'),
    signature,
    timestamp,
    ...(sessionToken === undefined ? {} : { sessionToken }),
    ...(expiresSeconds === undefined ? {} : { expiresSeconds }),
  };
}

function dateHeaderStamp(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (/^\d{8}T\d{6}Z$/.test(text)) return text;
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) ? undefined : `${new Date(milliseconds).toISOString().replaceAll(/[-:]/g, '').slice(0, 15)}Z`;
}

/** Milliseconds since the epoch of `20261123T164116Z`; NaN where it is no date. */
export function timestampMilliseconds(stamp: string): number {
  const part = (from: number, to: number): string => stamp.slice(from, to);
  return Date.parse(`${part(0, 4)}-${part(4, 6)}-${part(6, 8)}T${part(9, 11)}:${part(11, 13)}:${part(13, 15)}Z`);
}

/** HMAC keys per (secret, date, region, service): four hashes saved per request. */
export class SigningKeys {
  readonly #keys = new Map<string, SigningKey>();

  get(accessKeyId: string, secret: string, date: string, region: string, service: string): SigningKey {
    const name = `${accessKeyId} ${secret} ${date}/${region}/${service}`;
    let key = this.#keys.get(name);
    if (key === undefined) {
      key = new SigningKey([date, region, service, 'aws4_request'].reduce<Buffer>(hmac, Buffer.from(`AWS4${secret}`)));
      if (this.#keys.size >= 2_000) this.#keys.clear();
      this.#keys.set(name, key);
    }
    return key;
  }
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

/** True when the signature over this request was made with the key. `payloadHash` is what stands in the canonical request: a hash or a constant. */
export function signatureMatches(head: RequestHead, claimed: ClaimedSignature, key: SigningKey, payloadHash: string): boolean {
  const given = claimed.signature;
  // Exactly 64 hex digits: Buffer.from(x, 'hex') would drop a trailing half byte.
  if (!/^[0-9a-f]{64}$/.test(given)) return false;
  const scope = `${claimed.date}/${claimed.region}/${claimed.service}/aws4_request`;
  const canonical = canonicalRequest(head, claimed, payloadHash);
  const toSign = `${algorithm}\n${claimed.timestamp}\n${scope}\n${hash('sha256', canonical, 'hex')}`;
  return timingSafeEqual(key.sign(toSign), Buffer.from(given, 'hex'));
}

/** The canonical request: IAM user guide, "Create a signed AWS API request". S3 encodes the path once, all others twice. */
export function canonicalRequest(head: RequestHead, claimed: ClaimedSignature, payloadHash: string): string {
  const path =
    claimed.service === 's3' ? head.path : head.path === '/' ? '/' : normalisedPath(head.path).split('/').map(uriEncode).join('/');
  let headers = '';
  for (const name of claimed.signedHeaders) headers += `${name}:${canonicalHeader(head.headers, name)}\n`;
  return `${head.method}\n${path}\n${canonicalQuery(head, claimed.kind === 'presigned')}\n${headers}\n${claimed.signedHeaders.join(';')}\n${payloadHash}`;
}

function canonicalQuery(head: RequestHead, presigned: boolean): string {
  if (head.query.length === 0) return '';
  return head.query
    .filter(([name]) => !presigned || name !== 'X-Amz-Signature')
    .map(([name, value]) => [uriEncode(name), uriEncode(value)] as const)
    .toSorted(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : x > y ? 1 : 0))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

function canonicalHeader(headers: IncomingHttpHeaders, name: string): string {
  const value = headers[name];
  const text = Array.isArray(value) ? value.join(',') : (value ?? '');
  const trimmed = text.trim();
  return trimmed.includes('  ') ? trimmed.replaceAll(/ {2,}/g, ' ') : trimmed;
}

/** Without `.`, `..` and empty segments; a trailing slash stays. */
function normalisedPath(path: string): string {
  if (!path.includes('//') && !path.includes('/.')) return path;
  const kept: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment === '..') kept.pop();
    else kept.push(segment);
  }
  return `/${kept.join('/')}${path.endsWith('/') && kept.length > 0 ? '/' : ''}`;
}

function uriEncode(text: string): string {
  if (/^[A-Za-z0-9_.~-]*$/.test(text)) return text;
  return encodeURIComponent(text.toWellFormed()).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Headers that must be signed and are not: `host`, and every `x-amz-*` header that is there (presigned requests: `host` only). */
export function unsignedHeaders(head: RequestHead, claimed: ClaimedSignature): readonly string[] {
  const signed = claimed.signedHeaders;
  const unsigned = signed.includes('host') ? [] : ['host'];
  if (claimed.kind === 'presigned') return unsigned;
  for (const name of Object.keys(head.headers)) if (name.startsWith('x-amz-') && !signed.includes(name)) unsigned.push(name);
  return unsigned;
}
