import { rmSync } from 'node:fs';
import { PaddockError } from '@paddock/base/errors';
import { option, stateOption, type Command, type Invocation } from '../command.ts';
import { openTwin } from '../connection.ts';
import { stateDirectory, writeRunningTwin } from '../state-directory.ts';

const defaultPort = 4650;
export const portOption = {
  flags: '--port <port>',
  summary: `port of the twin on 127.0.0.1; 0 takes a free one (default: ${defaultPort})`,
};

export const twin: Command = {
  path: ['twin'],
  summary: 'run the twin only: an AWS endpoint on this machine that enforces every policy on every call',
  options: [portOption, stateOption],
  examples: ['paddock twin --port 4650'],
  run: async (invocation) => {
    const state = stateDirectory(invocation);
    const running = await openTwin(invocation, state, parsePort(invocation));
    try {
      writeRunningTwin(state, { endpoint: running.endpoint, pid: process.pid });
      const { endpoint, managementAccountId } = running;
      invocation.out(
        invocation.json
          ? `${JSON.stringify({ endpoint, managementAccount: managementAccountId }, null, 2)}\n`
          : `The twin listens on ${endpoint}, management account ${managementAccountId}. Ctrl-C stops it; its state stays.\n`,
      );
      await stopped(invocation.stop);
    } finally {
      rmSync(state.endpoint, { force: true });
      await running.close();
    }
    return undefined;
  },
};

/** @throws `usage/unknown-name` for what is no port */
export function parsePort(invocation: Pick<Invocation, 'options'>, otherwise = defaultPort): number {
  const text = option(invocation, 'port');
  if (text === undefined) return otherwise;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new PaddockError('usage/unknown-name', { detail: `--port ${text}: a port is a number from 0 to 65535` });
  return port;
}

/** Resolves when the process is asked to stop. */
export function stopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
