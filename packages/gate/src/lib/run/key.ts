import { createHmac, randomBytes } from 'node:crypto';
import { closeSync, fstatSync, openSync, readFileSync, writeSync, fsyncSync } from 'node:fs';
import { canonicalJson } from '@paddock/base/canonical-json';
import { PaddockError } from '@paddock/base/errors';
import { systemCode } from '../engine/own-directory.ts';

/** The project's token key: 32 bytes. It enters no statement, log or file of the gate. */
export type ProjectKey = Uint8Array;

const bytesOfKey = 32;

/** Writes a new key (mode 0600). @throws `gate/key-exists`; `system/refused` */
export function writeNewKey(path: string): void {
  try {
    const file = openSync(path, 'wx', 0o600);
    try {
      writeSync(file, `${randomBytes(bytesOfKey).toString('hex')}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw new PaddockError(systemCode(error) === 'EEXIST' ? 'gate/key-exists' : 'system/refused', {
      detail: `${path} (${systemCode(error)})`,
    });
  }
}

/** Reads a key that `writeNewKey` wrote. @throws `input/not-found`, `gate/bad-key` for one that others may read, or that is none */
export function readKey(path: string): ProjectKey {
  let text: string;
  try {
    const file = openSync(path, 'r');
    try {
      const { mode } = fstatSync(file);
      if ((mode & 0o077) !== 0) throw new PaddockError('gate/bad-key', { detail: `${path} may be read by others; chmod 600 it` });
      text = readFileSync(file, 'utf8').trim();
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (error instanceof PaddockError) throw error;
    throw new PaddockError(systemCode(error) === 'ENOENT' ? 'input/not-found' : 'input/unreadable', {
      detail: `${path} (${systemCode(error)})`,
    });
  }
  if (!/^[0-9a-f]{64}$/.test(text)) throw new PaddockError('gate/bad-key', { detail: `${path} does not hold 64 hexadecimal digits` });
  return Buffer.from(text, 'hex');
}

/** The secret of one purpose in one project: so no two purposes, and no two projects that share a key by mistake, have the same tokens. */
export function secretFor(key: ProjectKey, project: string, purpose: string): Uint8Array {
  return createHmac('sha256', key)
    .update(canonicalJson({ kind: 'gate-secret', project, purpose }))
    .digest();
}

/** The pads of HMAC (RFC 2104) for the secrets of a plan, as the parameters of its statements. */
export function padParameters(key: ProjectKey, project: string, purposes: readonly string[]): Readonly<Record<string, Uint8Array>> {
  return Object.fromEntries(
    purposes.flatMap((purpose, index) => {
      const block = Buffer.alloc(64);
      block.set(secretFor(key, project, purpose));
      return [
        [`inner_${index}`, block.map((byte) => byte ^ 0x36)],
        [`outer_${index}`, block.map((byte) => byte ^ 0x5c)],
      ];
    }),
  );
}
