import { statSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { serviceModel } from '@paddock/aws-data/models';
import { randomString, seededRandom, type Random } from '@paddock/base/random';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { randomCalls } from './lib/testing/random-calls.ts';
import { chance, pick, randomValue } from './lib/testing/random-input.ts';
import { startingPool } from './lib/testing/random-pool.ts';
import { send, sign, type RawRequest } from './lib/testing/raw-request.ts';
import { startTestGateway } from './lib/testing/test-gateway.ts';
import { startTestTwin, type TestTwin } from './lib/testing/test-twin.ts';

const never = {
  createAccount: 1e12,
  closeAccount: 1e12,
  trainingJob: 1e12,
  trainingJobStart: 1e12,
  endpoint: 1e12,
  stop: 1e12,
  notebookInstance: 1e12,
};

describe('10,000 random requests', () => {
  let twin: TestTwin;
  beforeEach(async () => {
    twin = await startTestTwin({ delays: never });
  });
  afterEach(() => twin.close());

  it('are answered or cut off, never with a fault, and none that is refused changes the state', async () => {
    const random = seededRandom(2026);
    const pool = startingPool(twin.managementAccountId, []);
    const journal = join(twin.stateDirectory, 'journal.log');
    const statuses = new Map<number, number>();
    for (let index = 0; index < 10_000; index++) {
      const { raw, service } = randomRequest(random, pool);
      const request = chance(random, 70) ? await sign(twin.endpoint, twin.managementCredentials, raw, { service }) : raw;
      const sent = chance(random, 40) ? damaged(random, request) : request;
      const before = statSync(journal).size;
      const answer = await send(twin.endpoint, sent).catch((error: unknown) => error as Error);
      const status = answer instanceof Error ? 0 : answer.status;
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      expect([500, 502], JSON.stringify(sent)).not.toContain(status);
      if (status === 0 || status >= 400) expect(statSync(journal).size, JSON.stringify(sent)).toBe(before);
    }
    expect(twin.faults).toEqual([]);
    expect(statuses.get(200)).toBeGreaterThan(100);
    expect([...statuses.keys()].filter((status) => status >= 400).length).toBeGreaterThan(4);
  });

  it('leave the twin standing when they are not even HTTP', async () => {
    const random = seededRandom(7);
    const { port } = new URL(twin.endpoint);
    for (let index = 0; index < 300; index++) {
      await new Promise<void>((resolve) => {
        const socket = connect(Number(port), '127.0.0.1', () => {
          socket.write(Buffer.from(Array.from({ length: random.integer(400) }, () => random.integer(256))));
          if (chance(random, 50)) socket.write('GET / HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\nabc');
          socket.end();
        });
        socket.on('error', () => resolve());
        socket.on('close', () => resolve());
        socket.resume();
      });
    }
    expect((await send(twin.endpoint, { method: 'GET' })).status).toBe(403);
    expect(twin.faults).toEqual([]);
  });

  it('with input by the models meet no fault either', async () => {
    for (let seed = 100; seed < 110; seed++) {
      const gateway = await startTestGateway();
      const result = await randomCalls(gateway, seed, 5_000);
      expect(result.faults).toEqual([]);
      await gateway.close();
    }
  });
});

/** A request for a random operation in its service's protocol, with random input. */
function randomRequest(random: Random, pool: string[]): { readonly raw: RawRequest; readonly service: string } {
  const id = pick(random, ['organizations', 'iam', 'sts', 'sagemaker', 's3', 'kms', 'cloudtrail', 'ssm', 'lambda', 'ec2']);
  const model = serviceModel(id);
  const operation = pick(random, Object.values(model.operations));
  const input = operation.input === undefined ? {} : (randomValue(random, model, operation.input, pool, 15) as Record<string, unknown>);
  const service = model.signingName;
  switch (model.protocol) {
    case 'json':
      return {
        service,
        raw: {
          headers: {
            'content-type': `application/x-amz-json-${model.jsonVersion ?? '1.1'}`,
            'x-amz-target': `${model.targetPrefix ?? ''}.${operation.name}`,
          },
          body: JSON.stringify(input),
        },
      };
    case 'query':
    case 'ec2': {
      const form = new URLSearchParams({ Action: operation.name, Version: model.apiVersion });
      flatten(input, '', form);
      return { service, raw: { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: form.toString() } };
    }
    case 'rest-json':
    case 'rest-xml': {
      const [template, query] = operation.http.requestUri.split('?') as [string, string?];
      const path = template.replaceAll(/\{[^}]+\}/g, () => encodeURIComponent(pick(random, pool).toWellFormed()));
      const body = chance(random, 50)
        ? ''
        : pick(random, [
            JSON.stringify(input),
            '<a><b>c</b></a>',
            '<a>',
            '<!DOCTYPE x [<!ENTITY e "x">]><a>&e;</a>',
            randomString(random, 200, 'ab<>&;'),
          ]);
      return {
        service,
        raw: {
          method: operation.http.method,
          path: `${path}${query === undefined ? '' : `?${query}`}`,
          headers: id === 's3' ? { 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' } : { 'content-type': 'application/json' },
          body: operation.http.method === 'GET' || operation.http.method === 'HEAD' ? '' : body,
        },
      };
    }
  }
}

function flatten(value: unknown, name: string, form: URLSearchParams): void {
  if (Array.isArray(value)) for (const [index, item] of value.entries()) flatten(item, `${name}.member.${index + 1}`, form);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) flatten(item, name === '' ? key : `${name}.${key}`, form);
  else if (name !== '') form.append(name, String(value).toWellFormed());
}

/** Something of the request changed after it was signed. */
function damaged(random: Random, request: RawRequest): RawRequest {
  const headers = { ...request.headers };
  const names = Object.keys(headers);
  switch (random.integer(6)) {
    case 0:
      return { ...request, body: `${String(request.body ?? '')}x` };
    case 1:
      if (names.length > 0) delete headers[pick(random, names)];
      return { ...request, headers };
    case 2:
      if (headers['authorization'] !== undefined) headers['authorization'] = headers['authorization'].slice(0, random.integer(200));
      return { ...request, headers };
    case 3:
      return { ...request, path: `/${randomString(random, random.integer(30), 'ab/%.?&=*~+')}` };
    case 4:
      headers['x-amz-content-sha256'] = pick(random, [
        'STREAMING-AWS4-HMAC-SHA256-PAYLOAD',
        'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
        'x',
        '0'.repeat(64),
      ]);
      return { ...request, headers };
    default:
      return { ...request, method: pick(random, ['GET', 'PUT', 'POST', 'DELETE', 'HEAD', 'PATCH', 'OPTIONS', 'PROPFIND']), body: '' };
  }
}
