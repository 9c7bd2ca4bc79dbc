import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** One call of an AWS API, in the words of the AWS CLI. */
export interface ApiCall {
  /** `role@account`, or a name that was entered with keys. */
  readonly as: string;
  readonly service: string;
  /** As the AWS CLI spells it: `create-model`. */
  readonly operation: string;
  readonly input?: Readonly<Record<string, unknown>>;
  /** Default: the region of the blueprint. */
  readonly region?: string;
}

/** What a client that we did not write says of a call. */
export interface Answer {
  /** `OK`, or the code of the error. */
  readonly code: string;
  readonly message: string;
  readonly output: Readonly<Record<string, unknown>>;
}

/** Keys of a session, as `credential_process` gives them, or of a user, without a token. */
export interface SessionKeys {
  readonly AccessKeyId: string;
  readonly SecretAccessKey: string;
  readonly SessionToken?: string;
}

/** One Python process with boto3 that makes many calls, one after the other. */
export interface Boto3Process {
  call(call: ApiCall, keys: SessionKeys): Promise<Answer>;
  stop(): Promise<void>;
}

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

export interface Boto3Options {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly endpoint: string;
  /** Of calls that name none. */
  readonly region: string;
}

export function startBoto3({ environment, endpoint, region }: Boto3Options): Boto3Process {
  const child = spawn('python3', [join(import.meta.dirname, 'boto3-calls.py')], {
    env: { ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const waiting: Waiting[] = [];
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.resolve(JSON.parse(line) as Answer));
  const fail = (why: string): void => {
    for (const { reject } of waiting.splice(0)) reject(new Error(`boto3 (.ci/run installs it) ${why}:\n${complaint}`));
  };
  child.once('error', (error) => fail(error.message));
  const ended = new Promise<void>((resolve) => {
    child.once('exit', (code) => {
      fail(`ended with ${code}`);
      resolve();
    });
  });
  return {
    call: ({ service, operation, input = {}, region: own = region }, credentials) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        const line = { service, operation, input, region: own, endpoint, credentials };
        child.stdin.write(`${JSON.stringify(line)}\n`);
      }),
    stop: async () => {
      child.stdin.end();
      await ended;
    },
  };
}
