import { createHash, type Hash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  existsSync,
  fsync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
  type ReadStream,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PaddockError } from '@paddock/base/errors';

/** A body on disk, named by its SHA-256. */
export interface StoredBlob {
  readonly sha256: string;
  readonly md5: string;
  readonly size: number;
}

/** Bytes of objects as files by content hash: equal bodies are kept once. */
export class BlobStore {
  readonly #directory: string;
  #count = 0;

  constructor(directory: string) {
    this.#directory = directory;
    rmSync(join(directory, 'incoming'), { recursive: true, force: true });
    mkdirSync(join(directory, 'incoming'), { recursive: true, mode: 0o700 });
  }

  /** Starts a body; hand it bytes, then `finish()` or `discard()`. */
  create(): BlobWriter {
    this.#count++;
    return new BlobWriter(join(this.#directory, 'incoming', String(this.#count)), (sha256) => this.#path(sha256));
  }

  /** Bytes `start` to `end`, both inclusive, of a body. */
  read(sha256: string, start: number, end: number): ReadStream {
    return createReadStream(this.#path(sha256), { start, end });
  }

  /** The same at once, for ranges that fit in memory: much faster than a stream. */
  readBytes(sha256: string, start: number, end: number): Uint8Array {
    const bytes = Buffer.allocUnsafe(end - start + 1);
    const file = openSync(this.#path(sha256), 'r');
    try {
      for (let done = 0; done < bytes.length;) {
        const read = readSync(file, bytes, done, bytes.length - done, start + done);
        if (read === 0) throw new PaddockError('state/corrupt', { detail: `the body ${sha256} is shorter than its record says` });
        done += read;
      }
    } finally {
      closeSync(file);
    }
    return bytes;
  }

  /** A body piece by piece, at once: for what must be computed inside a transaction. Each piece is valid until the next is asked for. */
  *chunks(sha256: string): Iterable<Uint8Array> {
    const file = openSync(this.#path(sha256), 'r');
    try {
      const buffer = Buffer.allocUnsafe(1024 * 1024);
      for (;;) {
        const read = readSync(file, buffer);
        if (read === 0) return;
        yield buffer.subarray(0, read);
      }
    } finally {
      closeSync(file);
    }
  }

  /** Removes the bodies that `used` does not hold. Returns how many. */
  sweep(used: ReadonlySet<string>): number {
    let removed = 0;
    for (const folder of readdirSync(this.#directory)) {
      if (folder === 'incoming') continue;
      for (const name of readdirSync(join(this.#directory, folder))) {
        if (used.has(name)) continue;
        rmSync(join(this.#directory, folder, name));
        removed++;
      }
    }
    return removed;
  }

  #path(sha256: string): string {
    return join(this.#directory, sha256.slice(0, 2), sha256);
  }
}

const flush = promisify(fsync);

export class BlobWriter {
  readonly #temporary: string;
  readonly #pathOf: (sha256: string) => string;
  readonly #sha256: Hash = createHash('sha256');
  readonly #md5: Hash = createHash('md5');
  readonly #file: number;
  #size = 0;
  #open = true;

  constructor(temporary: string, pathOf: (sha256: string) => string) {
    this.#temporary = temporary;
    this.#pathOf = pathOf;
    this.#file = openSync(temporary, 'wx', 0o600);
  }

  write(bytes: Uint8Array): void {
    this.#sha256.update(bytes);
    this.#md5.update(bytes);
    this.#size += bytes.length;
    for (let written = 0; written < bytes.length;) written += writeSync(this.#file, bytes, written);
  }

  /** Flushes to disk and gives the body its name. */
  finish(): StoredBlob {
    fsyncSync(this.#file);
    return this.#name();
  }

  /** The same without holding up others while the disk writes. */
  async finishLater(): Promise<StoredBlob> {
    await flush(this.#file);
    return this.#name();
  }

  #name(): StoredBlob {
    this.#close();
    const blob = { sha256: this.#sha256.digest('hex'), md5: this.#md5.digest('hex'), size: this.#size };
    const path = this.#pathOf(blob.sha256);
    if (existsSync(path)) rmSync(this.#temporary);
    else {
      mkdirSync(join(path, '..'), { recursive: true, mode: 0o700 });
      renameSync(this.#temporary, path);
    }
    return blob;
  }

  discard(): void {
    if (!this.#open) return;
    this.#close();
    rmSync(this.#temporary, { force: true });
  }

  #close(): void {
    this.#open = false;
    closeSync(this.#file);
  }
}
