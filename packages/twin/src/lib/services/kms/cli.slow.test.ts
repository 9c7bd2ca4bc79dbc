import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestTwin, type TestTwin } from '../../testing/test-twin.ts';

const run = promisify(execFile);
const cli = process.env['PADDOCK_AWS_CLI'] ?? 'aws';

describe('the AWS CLI with keys and parameters', () => {
  let twin: TestTwin;
  beforeAll(async () => {
    await run(cli, ['--version']).catch((cause: unknown) => {
      throw new Error(`this test needs the AWS CLI: put it in PATH, or its path in PADDOCK_AWS_CLI (tried "${cli}")`, { cause });
    });
    twin = await startTestTwin();
  });
  afterAll(() => twin.close());

  const aws = async (...args: readonly string[]): Promise<string> => {
    const { accessKeyId, secretAccessKey } = twin.managementCredentials;
    const env = {
      PATH: process.env['PATH'],
      HOME: twin.stateDirectory,
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
      AWS_MAX_ATTEMPTS: '1',
      AWS_PAGER: '',
    };
    const { stdout } = await run(cli, ['--endpoint-url', twin.endpoint, '--region', 'eu-west-1', '--output', 'text', ...args], { env });
    return stdout.trim();
  };
  /** The two generations of the CLI read blobs on the command line differently, and files alike. */
  const file = (name: string, content: Uint8Array): string => {
    writeFileSync(join(twin.stateDirectory, name), content);
    return `fileb://${join(twin.stateDirectory, name)}`;
  };
  const failure = async (...args: readonly string[]): Promise<string> => {
    try {
      await aws(...args);
    } catch (error) {
      return String((error as { readonly stderr?: string }).stderr).trim();
    }
    throw new Error(`aws ${args.join(' ')} succeeded`);
  };

  it('encrypts under an alias, and decrypts with the same encryption context only', async () => {
    const keyId = await aws('kms', 'create-key', '--query', 'KeyMetadata.KeyId');
    await aws('kms', 'create-alias', '--alias-name', 'alias/data', '--target-key-id', keyId);
    const context = ['--encryption-context', 'team=a'];
    const clear = file('clear', Buffer.from('hello'));
    const blob = await aws('kms', 'encrypt', '--key-id', 'alias/data', '--plaintext', clear, ...context, '--query', 'CiphertextBlob');
    const sealed = file('sealed', Buffer.from(blob, 'base64'));
    const opened = await aws('kms', 'decrypt', '--ciphertext-blob', sealed, ...context, '--query', 'Plaintext');
    expect(Buffer.from(opened, 'base64').toString()).toBe('hello');
    expect(await failure('kms', 'decrypt', '--ciphertext-blob', sealed)).toContain('(InvalidCiphertextException)');
    await aws('kms', 'schedule-key-deletion', '--key-id', keyId, '--pending-window-in-days', '7');
    expect(await failure('kms', 'decrypt', '--ciphertext-blob', sealed, ...context)).toContain('KMSInvalidStateException');
    await twin.advanceClock(7 * 86_400_000);
    expect(await failure('kms', 'describe-key', '--key-id', keyId)).toContain('NotFoundException');
  });

  it('keeps secrets in parameters', async () => {
    await aws('ssm', 'put-parameter', '--name', '/app/secret', '--type', 'SecureString', '--value', 'hunter2');
    expect(await aws('ssm', 'get-parameter', '--name', '/app/secret', '--with-decryption', '--query', 'Parameter.Value')).toBe('hunter2');
    expect(await aws('ssm', 'get-parameter', '--name', '/app/secret', '--query', 'Parameter.Value')).not.toContain('hunter2');
    expect(await aws('ssm', 'get-parameters-by-path', '--path', '/app', '--query', 'Parameters[].Name')).toBe('/app/secret');
    expect(await failure('ssm', 'get-parameter', '--name', '/app/none')).toContain('ParameterNotFound');
  });
});
