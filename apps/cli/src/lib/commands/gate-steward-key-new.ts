import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { PaddockError } from '@paddock/base/errors';
import { newKeyPair } from '@paddock/evidence/signature';
import type { Command } from '../command.ts';

export const gateStewardKeyNew: Command = {
  path: ['gate', 'steward-key', 'new'],
  summary: 'make a key pair that a steward signs releases with: the private half into a file that only you read',
  arguments: [{ name: 'file', summary: 'where the private key goes; it must not be there yet' }],
  options: [],
  examples: ['paddock gate steward-key new steward.pem   # then list the public key under `stewards:` in paddock.yaml'],
  run: async (invocation) => {
    const file = invocation.arguments[0]!;
    const { privatePem, publicKey } = newKeyPair();
    writeNewSecret(resolve(invocation.cwd, file), privatePem, file);
    return {
      text: [
        `Private key: ${file} (mode 0600). Whoever has it can release data: keep it, and never commit it.`,
        'Public key, for paddock.yaml:',
        'stewards:',
        '  - name: NAME',
        `    publicKey: ${publicKey}`,
      ].join('\n'),
      data: { file, publicKey },
    };
  },
};

/** Never takes the place of a file: a key that was used must not be lost. */
function writeNewSecret(path: string, text: string, name: string): void {
  let descriptor;
  try {
    descriptor = openSync(path, 'wx', 0o600);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new PaddockError('usage/invalid', { detail: `${name} is there already; nothing was written`, cause: error });
    throw error;
  }
  try {
    writeSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
