#!/usr/bin/env node
import { systemClock } from '@paddock/base/clock';
import { systemRandom } from '@paddock/base/random';
import { gateContainer } from './lib/processing/gate-container.ts';

const stop = new AbortController();
process.once('SIGTERM', () => stop.abort('SIGTERM'));
if (process.env['PADDOCK_LEASH'] === 'stdin') {
  // Whoever started this has gone: nobody is left to take the output, or to remove what is here.
  process.stdin.resume().on('end', () => process.exit(1));
  process.stdin.on('error', () => process.exit(1));
}

const exitCode = await gateContainer(process.argv.slice(2), {
  cwd: process.cwd(),
  environment: process.env,
  clock: systemClock,
  random: systemRandom,
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  interactive: false,
  stop: stop.signal,
});
process.exit(exitCode);
