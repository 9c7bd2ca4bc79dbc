import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Invocation } from './command.ts';
import { unreadable } from './text-file.ts';

/** The bytes of a file that the user named. @throws `input/not-found`, `input/unreadable` */
export function readBytesFile(invocation: Pick<Invocation, 'cwd'>, name: string): Uint8Array {
  try {
    return readFileSync(resolve(invocation.cwd, name));
  } catch (error) {
    throw unreadable(error, name);
  }
}
