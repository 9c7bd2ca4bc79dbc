import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repository } from './test-world.ts';

export interface ClientResult {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** `paddock up` in a process of its own, with AWS clients that we did not write beside it. */
export interface RunningPaddock {
  readonly endpoint: string;
  readonly state: string;
  /** Runs the AWS CLI as `role@account`. */
  aws(profile: string, ...words: readonly string[]): Promise<ClientResult>;
  /** Runs a Python program with boto3; `AWS_PROFILE` is `role@account`. */
  boto3(profile: string, program: string): Promise<ClientResult>;
  stop(): Promise<void>;
}

/** Starts `paddock up` on a blueprint and waits until it has walked. */
export async function runPaddock(blueprint: string): Promise<RunningPaddock> {
  const state = mkdtempSync(join(tmpdir(), 'paddock-up-'));
  const words = ['up', '--port', '0', '--state', state, '--blueprint', blueprint];
  const child = spawn(process.execPath, [join(repository, 'apps/cli/src/paddock.ts'), ...words], {
    cwd: repository,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await untilUp(child);
  const { endpoint } = JSON.parse(readFileSync(join(state, 'endpoint.json'), 'utf8')) as { readonly endpoint: string };
  const environment = { PATH: process.env['PATH'], HOME: state, AWS_CONFIG_FILE: join(state, 'aws-config'), AWS_PAGER: '' };
  return {
    endpoint,
    state,
    aws: (profile, ...words_) =>
      run(process.env['PADDOCK_AWS_CLI'] ?? 'aws', ['--profile', profile, '--output', 'json', ...words_], environment),
    boto3: (profile, program) => run('python3', ['-c', program], { ...environment, AWS_PROFILE: profile }),
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      rmSync(state, { recursive: true, force: true });
    },
  };
}

function untilUp(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      if (said.includes('Ctrl-C stops the twin')) resolve();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => reject(new Error(`paddock up ended with ${code}:\n${said}`)));
  });
}

function run(program: string, words: readonly string[], environment: Readonly<Record<string, string | undefined>>): Promise<ClientResult> {
  return new Promise((resolve, reject) => {
    execFile(program, words, { env: { ...environment }, timeout: 60_000, maxBuffer: 16 * 1024 * 1024 }, (error, stdout, stderr) => {
      if (error !== null && typeof error.code !== 'number') {
        reject(new Error(`${program} could not be run (.ci/run installs it; or set PADDOCK_AWS_CLI): ${error.message}`));
        return;
      }
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}
