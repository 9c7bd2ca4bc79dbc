import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PaddockError } from '@paddock/base/errors';
import type { Invocation } from './command.ts';

/**
 * The text of a file that the user named.
 * @param options.keepByteOrderMark default false: a byte order mark at the start is left out
 * @throws `input/not-found`; `input/unreadable` for a folder, for what may not be read, and for what is not UTF-8
 */
export function readTextFile(
  invocation: Pick<Invocation, 'cwd'>,
  name: string,
  options: { readonly keepByteOrderMark?: boolean } = {},
): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(resolve(invocation.cwd, name));
  } catch (error) {
    throw unreadable(error, name);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: options.keepByteOrderMark ?? false }).decode(bytes);
  } catch (error) {
    throw new PaddockError('input/unreadable', { detail: `${name} is not text in UTF-8`, cause: error });
  }
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

/** What the system says about a file that the user named, as the user's to mend; leaves what is not of the system as it is. */
export function unreadable(error: unknown, name: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return error;
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return new PaddockError('input/not-found', { detail: name, cause: error });
  const detail = error.code === 'EISDIR' ? `${name} is a folder` : `${name} (${String(error.code)})`;
  return new PaddockError('input/unreadable', { detail, cause: error });
}
