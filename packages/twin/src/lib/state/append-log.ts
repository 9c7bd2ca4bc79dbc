import { close, fdatasync, fstatSync, openSync, write } from 'node:fs';
import { promisify } from 'node:util';

const writeBytes = promisify(write);
const syncData = promisify(fdatasync);
const closeFile = promisify(close);

/** How long lines that nobody waits for may stay in memory: a crash loses them. */
const lazyMilliseconds = 20;

/**
 * A file that only grows. Lines handed in while a write is under way go to disk together with one fsync (group commit).
 * After a failed write nothing is accepted any more: what memory holds is then ahead of the disk.
 */
export class AppendLog {
  readonly #file: number;
  #waiting: string[] = [];
  #waitingSync = false;
  #next: Promise<void> | undefined;
  /** Starts the write that waits in `#next` without its pause. */
  #hurry: () => void = () => {};
  #current: Promise<void> | undefined;
  #failure: unknown;
  #bytes: number;

  constructor(path: string) {
    this.#file = openSync(path, 'a', 0o600);
    this.#bytes = fstatSync(this.#file).size;
  }

  /** Bytes written and waiting. */
  get bytes(): number {
    return this.#bytes;
  }

  get failed(): boolean {
    return this.#failure !== undefined;
  }

  /** Adds one line (without its end). With `sync`, `durable()` waits for the disk; without, for the write only. */
  append(line: string, sync = true): void {
    if (this.#failure !== undefined) throw this.#failure;
    this.#waiting.push(line, '\n');
    this.#waitingSync ||= sync;
    this.#bytes += line.length + 1;
    if (this.#next !== undefined && sync) this.#hurry();
    if (this.#next === undefined) {
      this.#next = this.#schedule(sync ? 0 : lazyMilliseconds);
      this.#next.catch(() => {}); // kept in #failure: the next append and durable() report it
    }
  }

  /** Resolves when everything appended so far is on disk; at once, with `undefined`, if nothing waits. */
  durable(): Promise<void> | undefined {
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    this.#hurry();
    return this.#next ?? this.#current;
  }

  #pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#hurry = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async close(): Promise<void> {
    await this.durable();
    await closeFile(this.#file);
  }

  async #schedule(pauseMilliseconds: number): Promise<void> {
    if (pauseMilliseconds > 0) await this.#pause(pauseMilliseconds);
    // One turn of the event loop, so that requests that arrived together share a write.
    await (this.#current?.catch(() => {}) ?? new Promise((resolve) => setImmediate(resolve)));
    const text = this.#waiting.join('');
    const sync = this.#waitingSync;
    this.#waiting = [];
    this.#waitingSync = false;
    this.#current = this.#next;
    this.#next = undefined;
    try {
      if (this.#failure !== undefined) throw this.#failure;
      const bytes = Buffer.from(text);
      for (let written = 0; written < bytes.length;) written += (await writeBytes(this.#file, bytes, written)).bytesWritten;
      if (sync) await syncData(this.#file);
    } catch (error) {
      this.#failure = error;
      throw error;
    } finally {
      if (this.#next === undefined) this.#current = undefined;
    }
  }
}
