/**
 * `npm run bench [NAME…]`: every `bench/*.bench.ts` of the packages and apps, each in a process of its own, one after the other. Bars are ratios
 * against a peer in the same run wherever there is one. Exit code 1 when a figure misses its bar.
 */
import { execFileSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchResult } from '../packages/base/src/bench-result.ts';

const wanted = process.argv.slice(2);
const files = globSync(['packages/*/bench/*.bench.ts', 'apps/*/bench/*.bench.ts'])
  .filter((file) => wanted.length === 0 || wanted.some((word) => file.includes(word)))
  .toSorted((a, b) => a.localeCompare(b));

const results: BenchResult[] = [];
for (const file of files) {
  console.error(file);
  const text = execFileSync(process.execPath, ['--expose-gc', join(import.meta.dirname, 'run-bench.ts'), file], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  results.push(...(JSON.parse(text.trim().split('\n').at(-1)!) as BenchResult[]));
}

const width = Math.max(...results.map(({ name }) => name.length));
for (const { name, value, unit, bar, ok } of results) {
  console.log(
    `${ok ? ' ' : '!'} ${name.padEnd(width)}  ${value.toLocaleString('en-US').padStart(14)} ${unit.padEnd(6)}${bar === undefined ? '' : ` bar ${bar.toLocaleString('en-US')}`}`,
  );
}
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
