/** One measured figure of `npm run bench`. */
export interface BenchResult {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What it is measured against. */
  readonly bar?: number;
  /** Whether it is on the right side of the bar; true where there is none. */
  readonly ok: boolean;
}
