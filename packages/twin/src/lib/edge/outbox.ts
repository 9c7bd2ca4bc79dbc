/**
 * Answers that are ready, written to their sockets together when the event loop has gone through what had come in. The first write wakes
 * the client, which costs the kernel more than many of the twin's calls; the others then find it awake. A lone request waits for nothing.
 */
export class Outbox {
  #ready: (() => void)[] = [];

  /** @param write must not throw */
  add(write: () => void): void {
    if (this.#ready.length === 0) setImmediate(this.#flush);
    this.#ready.push(write);
  }

  readonly #flush = (): void => {
    const ready = this.#ready;
    this.#ready = [];
    for (const write of ready) write();
  };
}
