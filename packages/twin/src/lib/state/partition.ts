/** One scope of a collection in memory: values by key, with the keys sorted only when somebody lists them. */
export class Partition {
  readonly name: string;
  /** Grows with each change; caches compare it. */
  version = 0;
  readonly #values = new Map<string, unknown>();
  #sorted: readonly string[] | undefined;

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
      if (this.#values.delete(key)) this.#sorted = undefined;
      return;
    }
    if (this.#sorted !== undefined && !this.#values.has(key)) this.#sorted = undefined;
    this.#values.set(key, value);
  }

  /** In code-unit order. */
  keys(): readonly string[] {
    this.#sorted ??= [...this.#values.keys()].toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    return this.#sorted;
  }
}
