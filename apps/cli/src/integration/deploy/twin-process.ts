import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TwinTarget } from '@paddock/aws-clients/target';
import { repository } from '../test-world.ts';

/** `paddock twin` in a process of its own, which can be killed and started again on the same directory and port. */
export interface TwinProcess {
  readonly target: TwinTarget;
  /** As `kill -9`. */
  kill(): Promise<void>;
  restart(): Promise<void>;
}

export async function runTwin(state: string): Promise<TwinProcess> {
  let child = await start(state, '0');
  const { endpoint } = JSON.parse(readFileSync(join(state, 'endpoint.json'), 'utf8')) as { readonly endpoint: string };
  const credentials = JSON.parse(readFileSync(join(state, 'twin/bootstrap-credentials.json'), 'utf8')) as TwinTarget['credentials'];
  return {
    target: { kind: 'twin', endpoint, region: 'eu-west-1', credentials },
    kill: () => {
      const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      child.kill('SIGKILL');
      return ended;
    },
    restart: async () => {
      child = await start(state, new URL(endpoint).port);
    },
  };
}

function start(state: string, port: string): Promise<ChildProcess> {
  const words = ['twin', '--state', state, '--port', port];
  const child = spawn(process.execPath, [join(repository, 'apps/cli/src/paddock.ts'), ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      if (said.includes('The twin listens on')) resolve(child);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => reject(new Error(`paddock twin ended with ${code}:\n${said}`)));
  });
}
