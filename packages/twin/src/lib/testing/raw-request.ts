import { createHash, createHmac } from 'node:crypto';
import { request } from 'node:http';
import { SignatureV4 } from '@smithy/signature-v4';

export interface RawCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

export interface RawRequest {
  readonly method?: string;
  /** With query string. */
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export interface RawResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Sends bytes as they are: what no client library would send. */
export function send(endpoint: string, raw: RawRequest): Promise<RawResponse> {
  const url = new URL(endpoint);
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: url.hostname,
        port: url.port,
        method: raw.method ?? 'POST',
        path: raw.path ?? '/',
        headers: { ...raw.headers },
        agent: false,
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts).toString('utf8') }),
        );
        response.on('error', reject);
      },
    );
    outgoing.on('error', reject);
    outgoing.end(raw.body ?? '');
  });
}

class Sha256 {
  #hash;
  readonly #key: Uint8Array | undefined;
  constructor(key?: unknown) {
    this.#key = key === undefined ? undefined : Buffer.from(key as string);
    this.#hash = this.#start();
  }
  update(data: unknown): void {
    this.#hash.update(typeof data === 'string' ? data : Buffer.from(data as ArrayBuffer));
  }
  digest(): Promise<Uint8Array> {
    return Promise.resolve(new Uint8Array(this.#hash.digest()));
  }
  reset(): void {
    this.#hash = this.#start();
  }
  #start() {
    return this.#key === undefined ? createHash('sha256') : createHmac('sha256', this.#key);
  }
}

export interface SignOptions {
  readonly service: string;
  readonly region?: string;
  readonly date?: Date;
  readonly presign?: { readonly expiresIn: number };
}

/** Signs with the SDK's own signer, which knows nothing of the twin's verifier. */
export async function sign(endpoint: string, credentials: RawCredentials, raw: RawRequest, options: SignOptions): Promise<RawRequest> {
  const url = new URL(endpoint);
  const [path, query = ''] = (raw.path ?? '/').split('?') as [string, string?];
  const signer = new SignatureV4({
    service: options.service,
    region: options.region ?? 'eu-west-1',
    credentials,
    sha256: Sha256,
    uriEscapePath: options.service !== 's3',
  });
  const input = {
    method: raw.method ?? 'POST',
    protocol: 'http:',
    hostname: url.hostname,
    port: Number(url.port),
    path,
    query: Object.fromEntries(new URLSearchParams(query)),
    headers: { host: url.host, ...raw.headers },
    body: raw.body ?? '',
  };
  const signingDate = options.date ?? new Date();
  const signed =
    options.presign === undefined
      ? await signer.sign(input, { signingDate })
      : await signer.presign(input, { signingDate, expiresIn: options.presign.expiresIn });
  const parameters = Object.entries(signed.query ?? {}).map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`,
  );
  return { ...raw, headers: signed.headers, path: parameters.length === 0 ? path : `${path}?${parameters.join('&')}` };
}
