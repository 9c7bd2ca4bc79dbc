/** What a write came to: this call made the key, or it was there before (and was left as it is). */
export type PutOutcome = 'created' | 'exists';

/**
 * A place that keeps bytes under keys, where a key is written once. Of two writers of one key exactly one is told `created`, also in different
 * processes or on different machines; what is visible is whole; what `created` was said of is durable.
 */
export interface Store {
  /** @throws `ledger/unusable` when the place refuses for another reason than that the key is there */
  putIfAbsent(key: string, bytes: Uint8Array): Promise<PutOutcome>;
  get(key: string): Promise<Uint8Array | undefined>;
  /**
   * Every key that starts with `prefix`, in ascending order of its characters.
   * @param after only keys greater than this one
   */
  list(prefix: string, after?: string): Promise<readonly string[]>;
}

const keyPattern = /^[a-z0-9][a-z0-9._-]{0,127}(?:\/[a-z0-9][a-z0-9._-]{0,127}){0,7}$/;

/** Keys are paths of lower-case names: the same on every file system and in S3, and never out of the folder. @throws RangeError */
export function checkKey(key: string): void {
  if (!keyPattern.test(key)) throw new RangeError(`not a key of a store: ${JSON.stringify(key)}`);
}

/** Ascending by UTF-16 code units, which for the keys allowed here is the order of S3 too. */
export function ascending(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
