interface NumberArray<T> {
  readonly length: number;
  [index: number]: number;
  set(from: T): void;
  slice(start: number, end: number): T;
}

/** A typed array that grows as it is filled. */
export interface Growing<T> {
  readonly push: (value: number) => void;
  readonly length: () => number;
  /** What was pushed. */
  readonly values: () => T;
}

export function growing<T extends NumberArray<T>>(allocate: (size: number) => T): Growing<T> {
  let all = allocate(1_024);
  let used = 0;
  return {
    push: (value) => {
      if (used === all.length) {
        const larger = allocate(all.length * 2);
        larger.set(all);
        all = larger;
      }
      all[used++] = value;
    },
    length: () => used,
    values: () => all.slice(0, used),
  };
}
