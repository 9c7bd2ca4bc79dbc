import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchResult } from '@paddock/base/bench-result';
import type { RawCredentials } from '../src/lib/testing/raw-request.ts';
import { checkRefusals } from './check-refusals.ts';
import { startLoadGenerator, type LoadGenerator } from './load-generator.ts';
import type { WireRequest } from './load.ts';
import { makeScene } from './scene.ts';
import { startProcess, type ServerProcess } from './server-process.ts';
import { operationNames, signedRequests } from './signed-requests.ts';

const connections = 16;
const rounds = 9;
const milliseconds = 1_000;
/** Until the code is compiled: the twin reaches its rate after some ten thousand requests. */
const warmUpMilliseconds = 8_000;
/** Issue 4, Must show 10: share of the bare server's rate. */
const bar = 0.15;

interface Server {
  readonly process: ServerProcess;
  readonly port: number;
}

interface Round {
  readonly requestsPerSecond: number;
  readonly serverMicrosecondsPerRequest: number;
  /** Of the load generator: near 1, the server could have done more. */
  readonly loadShare: number;
}

/**
 * Signed calls of role sessions in a member account, with SCPs, RCPs, identity and bucket policies checked on each, beside a bare node:http
 * echo of the same bytes. The mixture: the operations of `signed-requests.ts` in equal shares, read-only, 768 requests that all differ. The load
 * generator and both servers run in processes of their own; the servers take turns, so that whatever else the machine does hits both.
 */
export async function run(): Promise<BenchResult[]> {
  const directory = mkdtempSync(join(tmpdir(), 'paddock-bench-'));
  const generator = startLoadGenerator();
  const processes: ServerProcess[] = [];
  const start = async (script: string, args: readonly string[]): Promise<ServerProcess> => {
    const started = await startProcess(join(import.meta.dirname, script), args);
    processes.push(started);
    return started;
  };
  try {
    const twinProcess = await start('../src/lib/testing/twin-process.ts', [directory]);
    const echoProcess = await start('echo-process.ts', []);
    const { endpoint, managementCredentials } = JSON.parse(twinProcess.line) as {
      readonly endpoint: string;
      readonly managementCredentials: RawCredentials;
    };
    const twin: Server = { process: twinProcess, port: Number(new URL(endpoint).port) };
    const echo: Server = { process: echoProcess, port: Number(echoProcess.line) };
    const scene = await makeScene(endpoint, managementCredentials);
    await checkRefusals(scene, endpoint);
    const mixture = await signedRequests(scene, endpoint, operationNames, 128);
    await generator.run({ port: echo.port, requests: mixture, connections, milliseconds: milliseconds * 2 });
    await generator.run({ port: twin.port, requests: mixture, connections, milliseconds: warmUpMilliseconds });
    return await compare(generator, echo, twin, mixture);
  } finally {
    generator.stop();
    for (const each of processes) await each.kill();
    rmSync(directory, { recursive: true });
  }
}

async function compare(generator: LoadGenerator, echo: Server, twin: Server, requests: readonly WireRequest[]): Promise<BenchResult[]> {
  const of = { echo: [] as Round[], twin: [] as Round[] };
  for (let round = 0; round < rounds; round++) {
    of.echo.push(await measure(generator, echo, requests));
    of.twin.push(await measure(generator, twin, requests));
  }
  const middle = (which: 'echo' | 'twin', field: keyof Round): number => median(of[which].map((round) => round[field]));
  const bare = middle('echo', 'requestsPerSecond');
  const checked = middle('twin', 'requestsPerSecond');
  const cpu = { echo: middle('echo', 'serverMicrosecondsPerRequest'), twin: middle('twin', 'serverMicrosecondsPerRequest') };
  return [
    { name: 'bare node:http echo', value: Math.round(bare), unit: 'requests/s', ok: true },
    { name: 'bare node:http echo, CPU per request', value: tenths(cpu.echo), unit: 'µs', ok: true },
    { name: 'load generator busy, bare echo', value: tenths(middle('echo', 'loadShare') * 100), unit: '%', ok: true },
    { name: 'twin, signature and policies checked', value: Math.round(checked), unit: 'requests/s', ok: true },
    { name: 'twin, CPU per request', value: tenths(cpu.twin), unit: 'µs', ok: true },
    { name: 'load generator busy, twin', value: tenths(middle('twin', 'loadShare') * 100), unit: '%', ok: true },
    { name: 'twin beside the bare server, by CPU', value: tenths((cpu.echo / cpu.twin) * 100), unit: '%', ok: true },
    { name: 'twin beside the bare server', value: tenths((checked / bare) * 100), unit: '%', bar: bar * 100, ok: checked >= bar * bare },
  ];
}

async function measure(generator: LoadGenerator, server: Server, requests: readonly WireRequest[]): Promise<Round> {
  const before = await server.process.cpuMilliseconds();
  const result = await generator.run({ port: server.port, requests, connections, milliseconds });
  const used = (await server.process.cpuMilliseconds()) - before;
  return {
    requestsPerSecond: result.requests / (result.milliseconds / 1000),
    serverMicrosecondsPerRequest: (used * 1000) / result.requests,
    loadShare: result.cpuMilliseconds / result.milliseconds,
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
