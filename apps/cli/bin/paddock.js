#!/usr/bin/env node
// Plain JavaScript, so that an old Node can read it: starts the command on a Node that runs TypeScript.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const major = Number(process.versions.node.split('.')[0]);
if (major >= 24) {
  await import('../src/paddock.ts');
} else {
  const node = fileURLToPath(new URL('../../../node_modules/.bin/node', import.meta.url));
  if (!existsSync(node)) {
    process.stderr.write(
      `Paddock needs Node 24; this is ${process.versions.node}. Install Node 24, or run \`npm ci\` on Linux x64, which brings it.\n`,
    );
    process.exit(2);
  }
  const command = fileURLToPath(new URL('../src/paddock.ts', import.meta.url));
  const child = spawn(node, [command, ...process.argv.slice(2)], { stdio: 'inherit' });
  // The terminal sends Ctrl-C to both; the command decides when it ends.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 2);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}
