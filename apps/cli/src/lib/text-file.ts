import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PaddockError } from '@paddock/base/errors';
import type { Invocation } from './command.ts';

/**
 * The text of a file that the user named, without a byte order mark.
 * @throws `input/not-found`; `input/unreadable` for a folder, for what may not be read, and for what is not UTF-8
 */
export function readTextFile(invocation: Pick<Invocation, 'cwd'>, name: string): string {
  return decoded(bytesOf(resolve(invocation.cwd, name), name), name);
}

/** The same for a file that may be absent. @throws `input/unreadable` */
export function readTextFileIfThere(invocation: Pick<Invocation, 'cwd'>, name: string): string | undefined {
  try {
    return readTextFile(invocation, name);
  } catch (error) {
    if (error instanceof PaddockError && error.code === 'input/not-found') return undefined;
    throw error;
  }
}

/** A JSON value from a file that the user named. @throws as `readTextFile`, and `input/invalid` when it is not JSON */
export function readJsonFile(invocation: Pick<Invocation, 'cwd'>, name: string): unknown {
  const text = readTextFile(invocation, name);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new PaddockError('input/invalid', { detail: `${name} is not JSON: ${(error as Error).message}`, cause: error });
  }
}

function bytesOf(path: string, name: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new PaddockError('input/not-found', { detail: name, cause: error });
    throw new PaddockError('input/unreadable', { detail: code === 'EISDIR' ? `${name} is a folder` : `${name} (${code})`, cause: error });
  }
}

function decoded(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new PaddockError('input/unreadable', { detail: `${name} is not text in UTF-8`, cause: error });
  }
}
