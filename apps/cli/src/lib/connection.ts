import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createClients, type Clients } from '@paddock/aws-clients/clients';
import type { Target } from '@paddock/aws-clients/target';
import { PaddockError } from '@paddock/base/errors';
import { startTwin, type Twin } from '@paddock/twin/twin';
import { option, type Invocation } from './command.ts';
import { localProcessing } from './processing/local-processing.ts';
import { readRunningTwin, readStateFile, stateDirectory, type StateDirectory } from './state-directory.ts';
import { version } from './version.ts';

/** A target that answers. Dispose of it at the end: that closes the connections, and the twin if it was started for this command. */
export interface Connection extends AsyncDisposable {
  readonly target: Target;
  readonly clients: Clients;
  readonly state: StateDirectory;
}

/**
 * The target of a command: AWS with `--target aws`, else the twin: the one that `paddock up` or `paddock twin` runs on this state directory,
 * or, when none runs, one for the time of the command.
 */
export async function connect(invocation: Invocation, region: string): Promise<Connection> {
  const state = stateDirectory(invocation);
  const kind = option(invocation, 'target') ?? 'twin';
  if (kind === 'aws') {
    const profile = option(invocation, 'profile');
    return connected({ kind: 'aws', region, ...(profile === undefined ? {} : { profile }) }, state, invocation, undefined);
  }
  if (kind !== 'twin') throw new PaddockError('usage/unknown-name', { detail: `--target ${kind}: there are twin and aws` });
  const running = readRunningTwin(state);
  if (running !== undefined) {
    return connected(
      { kind: 'twin', endpoint: running.endpoint, region, credentials: bootstrapCredentials(state) },
      state,
      invocation,
      undefined,
    );
  }
  const twin = await openTwin(invocation, state, 0);
  return connected({ kind: 'twin', endpoint: twin.endpoint, region, credentials: twin.managementCredentials }, state, invocation, twin);
}

/** Starts a twin on the state directory. @throws `state/in-use` when another process runs one there, `target/port-unusable` */
export async function openTwin(invocation: Invocation, state: StateDirectory, port: number, managementAccountId?: string): Promise<Twin> {
  try {
    return await startTwin({
      stateDirectory: state.twin,
      port,
      clock: invocation.clock,
      random: invocation.random,
      messages: invocation.host,
      processing: localProcessing(),
      ...(managementAccountId === undefined ? {} : { managementAccountId }),
    });
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error) || error.syscall !== 'listen') throw error;
    const { code } = error as NodeJS.ErrnoException;
    const why = code === 'EADDRINUSE' ? 'another program listens there' : `the system says ${code}`;
    throw new PaddockError('target/port-unusable', { detail: `port ${port}: ${why}`, cause: error });
  }
}

function connected(target: Target, state: StateDirectory, invocation: Invocation, twin: Twin | undefined): Connection {
  const clients = createClients(target, { clock: invocation.clock, version });
  return {
    target,
    clients,
    state,
    [Symbol.asyncDispose]: async () => {
      clients.destroy();
      await twin?.close();
    },
  };
}

function bootstrapCredentials(state: StateDirectory): { readonly accessKeyId: string; readonly secretAccessKey: string } {
  const path = join(state.twin, 'bootstrap-credentials.json');
  if (!existsSync(path)) throw new PaddockError('target/unreachable', { detail: `there is no twin in ${state.twin}` });
  return readStateFile(path) as { readonly accessKeyId: string; readonly secretAccessKey: string };
}
