#!/usr/bin/env node
import { systemClock } from '@paddock/base/clock';
import { systemRandom } from '@paddock/base/random';
import { main } from './main.ts';

// Who reads may stop reading (`| head`). The work goes on: what would be written is dropped.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort(signal));

process.exitCode = await main(process.argv.slice(2), {
  cwd: process.cwd(),
  environment: process.env,
  clock: systemClock,
  random: systemRandom,
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  interactive: process.stderr.isTTY,
  stop: stop.signal,
});
