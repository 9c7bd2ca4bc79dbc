import { createHash, createHmac } from 'node:crypto';

export interface SigningIdentity {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

export interface JsonRequest {
  readonly host: string;
  readonly target: string;
  readonly body: string;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: Uint8Array | string, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/**
 * Headers of a signed `POST /` in the JSON 1.1 protocol.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 * @param service name in the credential scope: `kms`
 * @param now epoch milliseconds
 */
export function signRequest(
  { host, target, body }: JsonRequest,
  { accessKeyId, secretAccessKey, sessionToken }: SigningIdentity,
  { service, region, now }: { readonly service: string; readonly region: string; readonly now: number },
): Readonly<Record<string, string>> {
  const time = new Date(now).toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
  const day = time.slice(0, 8);
  const headers: Readonly<Record<string, string>> = {
    'content-type': 'application/x-amz-json-1.1',
    host,
    'x-amz-date': time,
    ...(sessionToken === undefined ? {} : { 'x-amz-security-token': sessionToken }),
    'x-amz-target': target,
  };
  const names = Object.keys(headers).toSorted();
  const signed = names.join(';');
  const canonical = ['POST', '/', '', ...names.map((name) => `${name}:${headers[name]!.trim()}`), '', signed, hash(body)].join('\n');
  const scope = `${day}/${region}/${service}/aws4_request`;
  const key = [day, region, service, 'aws4_request'].reduce<Uint8Array | string>(
    (last, part) => hmac(last, part),
    `AWS4${secretAccessKey}`,
  );
  const signature = hmac(key, ['AWS4-HMAC-SHA256', time, scope, hash(canonical)].join('\n')).toString('hex');
  return {
    ...headers,
    authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${signed}, Signature=${signature}`,
  };
}
