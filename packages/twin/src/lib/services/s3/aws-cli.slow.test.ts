import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { HeadObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { s3Harness, type S3Harness } from './harness.ts';

const cli = process.env['PADDOCK_AWS_CLI'] ?? 'aws';
const run = promisify(execFile);
let harness: S3Harness;
let folder: string;

const aws = async (...args: readonly string[]): Promise<string> => {
  const { accessKeyId, secretAccessKey } = harness.twin.managementCredentials;
  const env = {
    PATH: process.env['PATH'],
    HOME: folder,
    AWS_ENDPOINT_URL: harness.twin.endpoint,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_REGION: 'us-east-1',
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_MAX_ATTEMPTS: '1',
    AWS_CONFIG_FILE: join(folder, 'config'),
  };
  return (await run(cli, args, { env, cwd: folder })).stdout;
};

beforeAll(async () => {
  harness = await s3Harness();
  folder = mkdtempSync(join(tmpdir(), 'paddock-s3-cli-'));
  writeFileSync(join(folder, 'config'), '[default]\ns3 =\n  signature_version = s3v4\n');
  await run(cli, ['--version']).catch((cause: unknown) => {
    throw new Error(`The AWS CLI is needed: put \`aws\` on PATH, or name it in PADDOCK_AWS_CLI (now ${cli})`, { cause });
  });
});
afterAll(async () => {
  expect(harness.faults()).toEqual([]);
  await harness.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the AWS CLI', () => {
  it('copies a file of many parts there and back, and from object to object', async () => {
    const bytes = randomBytes(20 * 1024 * 1024);
    writeFileSync(join(folder, 'big'), bytes);
    await aws('s3', 'mb', 's3://cli-bucket');
    await aws('s3', 'cp', 'big', 's3://cli-bucket/a/big', '--no-progress');
    await aws('s3', 'cp', 's3://cli-bucket/a/big', 's3://cli-bucket/b/big', '--no-progress');
    await aws('s3', 'cp', 's3://cli-bucket/b/big', 'back', '--no-progress');
    expect(readFileSync(join(folder, 'back')).equals(bytes)).toBe(true);
    expect((await harness.s3.send(new HeadObjectCommand({ Bucket: 'cli-bucket', Key: 'a/big' }))).ETag).toMatch(/-3"$/);
  }, 60_000);

  it('syncs a folder, presigns, and removes a bucket with what is in it', async () => {
    mkdirSync(join(folder, 'tree/deep'), { recursive: true });
    // Older than their objects will be: S3 tells whole seconds, and a file of the same second would look newer.
    const anHourAgo = Date.now() / 1000 - 3600;
    for (const name of ['one', 'deep/two & three', 'deep/vier ü']) {
      writeFileSync(join(folder, 'tree', name), name);
      utimesSync(join(folder, 'tree', name), anHourAgo, anHourAgo);
    }
    await aws('s3', 'mb', 's3://cli-sync');
    expect((await aws('s3', 'sync', 'tree', 's3://cli-sync/tree')).match(/upload:/g)).toHaveLength(3);
    expect(await aws('s3', 'sync', 'tree', 's3://cli-sync/tree')).toBe('');
    const url = (await aws('s3', 'presign', 's3://cli-sync/tree/deep/vier ü')).trim();
    expect(await (await fetch(url)).text()).toBe('deep/vier ü');
    await aws('s3', 'rb', 's3://cli-sync', '--force');
    expect(await aws('s3', 'ls')).not.toContain('cli-sync');
  }, 60_000);
});
