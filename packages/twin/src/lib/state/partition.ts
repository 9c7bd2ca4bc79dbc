/** One scope of a collection in memory: values by key, with the keys sorted from the first time that somebody lists them. */
export class Partition {
  readonly name: string;
  /** Grows with each change; caches compare it. */
  version = 0;
  readonly #values = new Map<string, unknown>();
  #sorted: string[] | undefined;
  /** Somebody may be walking through `#sorted`: it is copied before it changes. */
  #handedOut = false;

  constructor(name: string) {
    this.name = name;
  }

  get size(): number {
    return this.#values.size;
  }

  get(key: string): unknown {
    return this.#values.get(key);
  }

  /** `undefined` deletes. */
  set(key: string, value: unknown): void {
    this.version++;
    if (value === undefined) {
      if (this.#values.delete(key) && this.#sorted !== undefined) this.#owned().splice(this.position(key), 1);
      return;
    }
    if (this.#sorted !== undefined && !this.#values.has(key)) this.#owned().splice(this.position(key), 0, key);
    this.#values.set(key, value);
  }

  /** In code-unit order. The array does not change under the reader's hands. */
  keys(): readonly string[] {
    this.#handedOut = true;
    return this.#sortedKeys();
  }

  /** Index of the first key that is not less than `key`. */
  position(key: string): number {
    const keys = this.#sortedKeys();
    let low = 0;
    let high = keys.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (keys[middle]! < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #sortedKeys(): string[] {
    this.#sorted ??= [...this.#values.keys()].toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    return this.#sorted;
  }

  #owned(): string[] {
    if (this.#handedOut) {
      this.#sorted = [...this.#sortedKeys()];
      this.#handedOut = false;
    }
    return this.#sortedKeys();
  }
}
