import { createHash, createHmac } from 'node:crypto';

export interface SignedCall {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** `sagemaker:ListModels`, signed once: the signature holds for five minutes, and is checked on every call. */
export function signedCall(
  url: URL,
  credentials: { readonly accessKeyId: string; readonly secretAccessKey: string; readonly sessionToken: string },
): SignedCall {
  const body = '{"MaxResults":10}';
  const time = new Date().toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
  const scope = `${time.slice(0, 8)}/eu-west-1/sagemaker/aws4_request`;
  const headers: Record<string, string> = {
    'content-type': 'application/x-amz-json-1.1',
    host: url.host,
    'x-amz-date': time,
    'x-amz-security-token': credentials.sessionToken,
    'x-amz-target': 'SageMaker.ListModels',
  };
  const names = Object.keys(headers).join(';');
  const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}\n`);
  const canonical = ['POST', '/', '', lines.join(''), names, hash(body)].join('\n');
  const key = ['eu-west-1', 'sagemaker', 'aws4_request'].reduce(hmac, hmac(`AWS4${credentials.secretAccessKey}`, time.slice(0, 8)));
  const signature = hmac(key, ['AWS4-HMAC-SHA256', time, scope, hash(canonical)].join('\n')).toString('hex');
  return {
    headers: {
      ...headers,
      authorization: `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`,
      'content-length': String(body.length),
    },
    body,
  };
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
