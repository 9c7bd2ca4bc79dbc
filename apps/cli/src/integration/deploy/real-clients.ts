import { execFile } from 'node:child_process';
import type { TwinTarget } from '@paddock/aws-clients/target';

/** AWS clients that we did not write, as the management account's bootstrap user. They must succeed. */
export interface RealClients {
  /** The AWS CLI; its parsed output. */
  aws(...words: readonly string[]): Promise<unknown>;
  /** A Python program with boto3, which finds `organizations` and `sts` made. */
  boto3(program: string): Promise<void>;
}

/** `.ci/run` installs them; `PADDOCK_AWS_CLI` names another AWS CLI. */
export function realClients(target: TwinTarget, home: string): RealClients {
  const environment = {
    PATH: process.env['PATH'],
    HOME: home,
    AWS_ACCESS_KEY_ID: target.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: target.credentials.secretAccessKey,
    AWS_DEFAULT_REGION: target.region,
    AWS_ENDPOINT_URL: target.endpoint,
    AWS_PAGER: '',
  };
  const run = (program: string, words: readonly string[]): Promise<string> =>
    new Promise((resolve, reject) => {
      execFile(program, words, { env: environment, timeout: 60_000 }, (error, stdout, stderr) => {
        if (error === null) resolve(stdout);
        else reject(new Error(`${program} ${words.join(' ')}: ${stderr === '' ? error.message : stderr}`));
      });
    });
  return {
    aws: async (...words) => {
      const text = await run(process.env['PADDOCK_AWS_CLI'] ?? 'aws', ['--endpoint-url', target.endpoint, '--output', 'json', ...words]);
      return text.trim() === '' ? undefined : JSON.parse(text);
    },
    boto3: async (program) => {
      const clients = ['organizations', 'sts'].map((name) => `${name} = boto3.client('${name}', endpoint_url='${target.endpoint}')`);
      await run('python3', ['-c', ['import boto3, json', ...clients, program].join('\n')]);
    },
  };
}
