/** The twin beside a bare `node:http` echo: the same client, the same bytes, in the same run. Bar: issue 4, Must show 10. */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchResult } from '@paddock/base/bench-result';
import { signedCall, type SignedCall } from './signed-call.ts';

const rounds = 5;
const seconds = 2;
const connections = 16;

interface Server {
  readonly url: URL;
  readonly call: SignedCall;
  stop(): void;
}

export async function run(): Promise<readonly BenchResult[]> {
  const state = mkdtempSync(join(tmpdir(), 'paddock-bench-'));
  const twin = await start('twin', state);
  const echo = await start('echo', state);
  try {
    const call = { ...twin.call };
    await rate(twin.url, call);
    await rate(echo.url, call);
    const ratios: number[] = [];
    const own: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const bare = await rate(echo.url, call);
      const checked = await rate(twin.url, call);
      own.push(checked);
      ratios.push((100 * checked) / bare);
    }
    const share = median(ratios);
    return [
      { name: 'twin: requests per second, signature and policies checked', value: Math.round(median(own)), unit: '1/s', ok: true },
      { name: 'twin: share of a bare node:http echo', value: Math.round(share * 10) / 10, unit: '%', bar: 15, ok: share >= 15 },
    ];
  } finally {
    twin.stop();
    echo.stop();
    rmSync(state, { recursive: true, force: true });
  }
}

function start(kind: 'twin' | 'echo', state: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'bench-server.ts'), [kind, state], { execArgv: [] });
    child.once('error', reject);
    child.once('message', (message) => {
      const { endpoint, credentials } = message as { readonly endpoint: string; readonly credentials?: Parameters<typeof signedCall>[1] };
      const url = new URL(endpoint);
      const call = credentials === undefined ? { headers: {}, body: '' } : signedCall(url, credentials);
      resolve({ url, call, stop: () => child.kill() });
    });
  });
}

/** Requests per second over keep-alive connections; every answer must be 200. */
async function rate(url: URL, { headers, body }: SignedCall): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const end = performance.now() + seconds * 1000;
  let done = 0;
  const one = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const sent = request({ agent, host: url.hostname, port: url.port, method: 'POST', path: '/', headers }, (response) => {
        response.resume();
        response.once('end', () => (response.statusCode === 200 ? resolve() : reject(new Error(`status ${response.statusCode}`))));
      });
      sent.once('error', reject);
      sent.end(body);
    });
  const worker = async (): Promise<void> => {
    while (performance.now() < end) {
      await one();
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, () => worker()));
  agent.destroy();
  return done / seconds;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
