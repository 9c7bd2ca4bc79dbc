import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cliAnswer, cliWords } from './aws-cli.ts';
import { startBoto3, type Answer, type ApiCall, type Boto3Process, type SessionKeys } from './boto3-process.ts';
import { repository, testWorld } from './test-world.ts';

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
  /** Calls as this name go out with these keys from now on. */
  enter(name: string, keys: SessionKeys): void;
  /** One call by the AWS CLI, in a process of its own. */
  cliCall(call: ApiCall): Promise<Answer>;
  /** One call by boto3, in one process for all calls. */
  boto3Call(call: ApiCall): Promise<Answer>;
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
  const region = 'eu-west-1';
  const awsCli = process.env['PADDOCK_AWS_CLI'] ?? 'aws';
  let python: Boto3Process | undefined;
  const boto3 = (): Boto3Process => (python ??= startBoto3({ environment, endpoint, region }));
  // `paddock credentials` in this process, and once for a session: what `credential_process` does takes a second each time.
  const sessions = new Map<string, Promise<SessionKeys>>();
  const keysOf = (name: string): Promise<SessionKeys> => {
    const made = sessions.get(name) ?? sessionKeys(name, state, blueprint);
    sessions.set(name, made);
    return made;
  };
  return {
    endpoint,
    state,
    aws: (profile, ...words_) => run(awsCli, ['--profile', profile, '--output', 'json', ...words_], environment),
    boto3: (profile, program) => run('python3', ['-c', program], { ...environment, AWS_PROFILE: profile }),
    enter: (name, keys) => void sessions.set(name, Promise.resolve(keys)),
    cliCall: async (call) => {
      const keys = keyVariables(await keysOf(call.as), endpoint, region);
      return cliAnswer(await run(awsCli, ['--output', 'json', ...cliWords(call)], { ...environment, ...keys }));
    },
    boto3Call: async (call) => boto3().call(call, await keysOf(call.as)),
    stop: async () => {
      await python?.stop();
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      rmSync(state, { recursive: true, force: true });
    },
  };
}

async function sessionKeys(name: string, state: string, blueprint: string): Promise<SessionKeys> {
  const world = testWorld();
  try {
    const { exitCode, out, error } = await world.run('credentials', '--as', name, '--state', state, '--blueprint', blueprint);
    if (exitCode !== 0) throw new Error(error);
    return JSON.parse(out) as SessionKeys;
  } finally {
    world.remove();
  }
}

function keyVariables(keys: SessionKeys, endpoint: string, region: string): Readonly<Record<string, string>> {
  return {
    AWS_CONFIG_FILE: '/dev/null',
    AWS_ACCESS_KEY_ID: keys.AccessKeyId,
    AWS_SECRET_ACCESS_KEY: keys.SecretAccessKey,
    ...(keys.SessionToken === undefined ? {} : { AWS_SESSION_TOKEN: keys.SessionToken }),
    AWS_ENDPOINT_URL: endpoint,
    AWS_DEFAULT_REGION: region,
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
