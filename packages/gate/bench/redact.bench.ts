/**
 * Redaction of a CSV file of one gigabyte (`PADDOCK_BENCH_MEGABYTES` for another size) with three keyed tokens and two regular expressions, by
 * `gate run` as it is (checks, hashes, quarantine, fsync), and by a plain program around papaparse that does the same to each row. Both in a process
 * of their own; wall time, and the largest resident memory. With `PADDOCK_BENCH_10GB=1` also our run on ten gigabytes, bounded to ten minutes.
 */
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchResult } from '@paddock/base/bench-result';
import { writeCalls } from './write-calls.ts';

const leastSpeedup = 2;
const mostMegabytes = 1024;
const mostSeconds = 600;

interface Measured {
  readonly seconds: number;
  readonly peakMegabytes: number;
}

export async function run(): Promise<readonly BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'redact-bench-'));
  try {
    const megabytes = Number(process.env['PADDOCK_BENCH_MEGABYTES'] ?? 1000);
    const results = atSize(folder, megabytes, true);
    return process.env['PADDOCK_BENCH_10GB'] === '1' ? [...results, ...atSize(folder, 10_000, false)] : results;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function atSize(folder: string, megabytes: number, withPeer: boolean): readonly BenchResult[] {
  const input = join(folder, 'calls.csv');
  writeCalls(input, megabytes * 1e6);
  const size = statSync(input).size / 1e6;
  const of = (what: string): string => `gate: redact ${(size / 1000).toFixed(1)} GB, ${what}`;
  const made = join(folder, 'ours');
  const ours = measured('redact-ours.ts', input, made);
  const speed = size / ours.seconds;
  const memory: BenchResult = {
    name: of('peak memory'),
    value: rounded(ours.peakMegabytes),
    unit: 'MB',
    bar: mostMegabytes,
    ok: ours.peakMegabytes < mostMegabytes,
  };
  if (!withPeer) {
    rmSync(made, { recursive: true });
    const time: BenchResult = {
      name: of('time'),
      value: rounded(ours.seconds),
      unit: 's',
      bar: mostSeconds,
      ok: ours.seconds < mostSeconds,
    };
    return [time, { name: of('speed'), value: rounded(speed), unit: 'MB/s', ok: true }, memory];
  }
  const theirs = join(folder, 'peer.csv');
  const peer = measured('redact-papaparse.ts', input, theirs);
  const same = startOf(join(made, 'data', 'calls.csv')) === startOf(theirs);
  rmSync(made, { recursive: true });
  rmSync(theirs);
  const ratio = peer.seconds / ours.seconds;
  return [
    { name: of('speed'), value: rounded(speed), unit: 'MB/s', ok: true },
    { name: of('papaparse’s speed'), value: rounded(size / peer.seconds), unit: 'MB/s', ok: true },
    { name: of('times papaparse’s speed'), value: rounded(ratio), unit: '×', bar: leastSpeedup, ok: ratio >= leastSpeedup },
    { name: of('the first megabyte of both outputs is the same'), value: same ? 1 : 0, unit: '', bar: 1, ok: same },
    memory,
    { name: of('papaparse’s peak memory'), value: rounded(peer.peakMegabytes), unit: 'MB', ok: true },
  ];
}

function measured(program: string, input: string, output: string): Measured {
  const text = execFileSync(process.execPath, [join(import.meta.dirname, program), input, output], { encoding: 'utf8' });
  return JSON.parse(text.trim().split('\n').at(-1)!) as Measured;
}

function startOf(path: string): string {
  const file = openSync(path, 'r');
  const bytes = Buffer.alloc(1 << 20);
  try {
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, 0)).toString('latin1');
  } finally {
    closeSync(file);
  }
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
