/** One measured figure. `ok` tells whether it is on the right side of the bar, true where there is none. */
export interface BenchResult {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly bar?: number;
  readonly ok: boolean;
}
