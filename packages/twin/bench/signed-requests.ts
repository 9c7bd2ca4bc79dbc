import { sign, type RawRequest } from '../src/lib/testing/raw-request.ts';
import type { WireRequest } from './load.ts';
import type { Scene } from './scene.ts';

interface Unsigned {
  readonly service: string;
  readonly raw: RawRequest;
}

/** Each operation of the mixture, for the n-th session on the n-th thing of its kind. */
const operations: Readonly<Record<string, (scene: Scene, number: number) => Unsigned>> = {
  'sts GetCallerIdentity': () => ({ service: 'sts', raw: form('Action=GetCallerIdentity&Version=2011-06-15') }),
  'iam GetRole': (scene, number) => ({
    service: 'iam',
    raw: form(`Action=GetRole&Version=2010-05-08&RoleName=${of(scene.roleNames, number)}`),
  }),
  's3 HeadObject': (scene, number) => ({ service: 's3', raw: { method: 'HEAD', path: `/${scene.bucket}/${of(scene.keys, number)}` } }),
  's3 GetObject': (scene, number) => ({
    service: 's3',
    raw: { method: 'GET', path: `/${scene.bucket}/${of(scene.keys, number)}?x-id=GetObject` },
  }),
  'sagemaker DescribeTrainingJob': (scene, number) => ({
    service: 'sagemaker',
    raw: json('SageMaker.DescribeTrainingJob', { TrainingJobName: of(scene.jobNames, number) }),
  }),
  'sagemaker ListTags': (scene, number) => ({
    service: 'sagemaker',
    raw: json('SageMaker.ListTags', { ResourceArn: of(scene.jobArns, number) }),
  }),
};

export const operationNames: readonly string[] = Object.keys(operations);

/** For each operation named, `perOperation` requests that all differ, by session, thing or moment; one operation after the other in turn. */
export async function signedRequests(
  scene: Scene,
  endpoint: string,
  names: readonly string[],
  perOperation: number,
): Promise<readonly WireRequest[]> {
  const now = Date.now();
  const requests: WireRequest[] = [];
  for (let number = 0; number < perOperation; number++) {
    // Signed within the last minute: the twin takes five minutes of difference.
    const date = new Date(now - (number % 60) * 1000);
    for (const name of names) {
      const { service, raw } = operations[name]!(scene, number);
      const credentials = of(scene.sessions, Math.floor(number / scene.keys.length));
      const headers = { 'user-agent': `paddock-bench/${number}`, accept: '*/*', ...raw.headers };
      const region = service === 'iam' ? 'us-east-1' : scene.region;
      requests.push(wire(await sign(endpoint, credentials, { ...raw, headers }, { service, region, date })));
    }
  }
  return requests;
}

function wire({ method = 'POST', path = '/', headers = {}, body }: RawRequest): WireRequest {
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  const lines = Object.entries({ ...headers, ...length }).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`;
  return { bytes: Buffer.concat([Buffer.from(head), Buffer.from(body ?? '')]), isHead: method === 'HEAD' };
}

function form(body: string): RawRequest {
  return { headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' }, body };
}

function json(target: string, body: object): RawRequest {
  return { headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': target }, body: JSON.stringify(body) };
}

function of<T>(list: readonly T[], number: number): T {
  return list[number % list.length]!;
}
