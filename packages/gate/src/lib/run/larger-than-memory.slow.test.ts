import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeCalls } from '../../../bench/write-calls.ts';

const bench = join(import.meta.dirname, '../../../bench');
/** Four times the memory that is allowed. Ten gigabytes, and times: `PADDOCK_BENCH_10GB=1 npm run bench redact`. */
const inputBytes = 4e9;
const mostMegabytes = 1024;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paddock-larger-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('a file four times larger is redacted in less than a gigabyte of memory', () => {
  const input = join(folder, 'calls.csv');
  writeCalls(input, inputBytes);
  const output = join(folder, 'out');
  const said = execFileSync(process.execPath, [join(bench, 'redact-ours.ts'), input, output], { encoding: 'utf8' });
  const { peakMegabytes } = JSON.parse(said.trim().split('\n').at(-1)!) as { readonly peakMegabytes: number };
  expect(peakMegabytes).toBeLessThan(mostMegabytes);
  const [made] = readdirSync(join(output, 'data'));
  expect(statSync(join(output, 'data', made!)).size).toBeGreaterThan(inputBytes / 2);
});
